using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MtQuality.Desk.Access;

/// <summary>
/// The people who may use the desk from elsewhere: a file with a line for each, their name and a hash of their key. A key is 256 random
/// bits, so that its plain hash cannot be turned back, and no slow hash is needed. The file is read again when it has changed, so that
/// whoever is added is let in, and whoever is taken out is not, while the desk is open.
/// </summary>
public sealed class KeyFile
{
    private const int KeyBytes = 32;
    private const char Separator = '\t';

    private readonly string _path;
    private volatile Content _content;

    private KeyFile(string path, Content content) => (_path, _content) = (path, content);

    private IReadOnlyList<(string Name, byte[] Hash)> People
    {
        get
        {
            try
            {
                if (Stamp.Of(_path) != _content.Stamp)
                    _content = Content.Read(_path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                // Who was known stays known.
            }
            return _content.People;
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">There is no such file, a line is not a name and a hash, or there is none; the message says
    /// which.</exception>
    public static KeyFile Read(string path)
    {
        if (!File.Exists(path))
            throw new FormatException($"{path}: there is no such file; make it with `mtq serve --key {path} --add NAME`.");
        return Content.Read(path) is { People.Count: > 0 } content
            ? new KeyFile(path, content)
            : throw new FormatException($"{path} names nobody; add a person with `mtq serve --key {path} --add NAME`.");
    }

    /// <summary>Adds a person to the file, which is made if it is missing.</summary>
    /// <returns>Their key. It is stored nowhere.</returns>
    /// <exception cref="FormatException">The name is there already, or has a tab.</exception>
    public static string Add(string path, string name)
    {
        if (name.Any(char.IsControl))
            throw new FormatException("A name may not hold tabs or line ends.");
        if (File.Exists(path) && new FileInfo(path).Length > 0 && Read(path).Knows(name))
            throw new FormatException($"{path} has a key for {name} already; remove that line to give them another.");
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        if (!File.Exists(path))
            Create(path);
        File.AppendAllText(path, $"{name}{Separator}{Convert.ToHexStringLower(HashOf(key))}\n");
        return key;
    }

    /// <summary>Whose key this is; null if it is nobody's. It takes as long whichever it is.</summary>
    public string? Find(string key)
    {
        var hash = HashOf(key);
        string? found = null;
        foreach (var (name, known) in People)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = name;
        }
        return found;
    }

    /// <summary>Whether a person still has a key.</summary>
    public bool Knows(string name) => People.Any(person => person.Name == name);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim()));

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(path, options).Dispose();
    }

    private static (string, byte[]) Person(string path, int number, string line)
    {
        var parts = line.Split(Separator);
        return parts is [{ Length: > 0 } name, { Length: 2 * SHA256.HashSizeInBytes } hash] && hash.All(char.IsAsciiHexDigit)
            ? (name, Convert.FromHexString(hash))
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}, line {number}: expected a name, a tab and a hash of 64 hexadecimal digits. Add people with "
                + $"`mtq serve --key {path} --add NAME`."));
    }

    private sealed record Content(IReadOnlyList<(string Name, byte[] Hash)> People, Stamp Stamp)
    {
        public static Content Read(string path)
        {
            var stamp = Stamp.Of(path);
            var people = File.ReadLines(path).Index()
                .Where(line => line.Item.Length > 0)
                .Select(line => Person(path, line.Index + 1, line.Item))
                .ToList();
            return new Content(people, stamp);
        }
    }

    private readonly record struct Stamp(DateTime WrittenAt, long Length)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            return new Stamp(file.LastWriteTimeUtc, file.Length);
        }
    }
}
