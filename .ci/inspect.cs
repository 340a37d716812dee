// Checks what packages (.nupkg) and archives (.tar.gz) hold, and what they leave out. Usage: dotnet run .ci/inspect.cs -- FOLDER
// Ends with 1 if anything is wrong with one of them.
using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

// What a tool may take on the disk of those who install it, in millions of bytes. For macOS, ONNX Runtime and Skia are 24 MB larger.
static int ToolLimit(string platform) => platform == "osx-arm64" ? 145 : 120;

string[] platforms = ["linux-x64", "linux-arm64", "win-x64", "osx-arm64"];
string[] natives = ["onnxruntime", "SkiaSharp", "e_sqlite3"];
var faults = 0;

var files = Directory.GetFiles(args[0]).Where(file => Path.GetExtension(file) is ".nupkg" or ".gz").Order().ToList();
foreach (var file in files)
{
    var name = Path.GetFileName(file);
    var isPackage = Path.GetExtension(name) == ".nupkg";
    var held = isPackage ? Package(file) : Archive(file);
    var size = held.Sum(entry => (long)entry.Value.Length) / 1e6;
    foreach (var text in new[] { "README.md", "LICENSE", "NOTICE" })
        Expect(held.Any(entry => Path.GetFileName(entry.Key) == text && entry.Value.Length > 0), name, $"has no {text}");
    if (isPackage)
        CheckSymbols(name, held, Path.ChangeExtension(file, ".snupkg"), HasAddress(name, held));
    if (platforms.FirstOrDefault(platform => name.Contains(platform)) is { } runsOn)
    {
        CheckProgram(name, held, runsOn);
        Expect(!isPackage || size <= ToolLimit(runsOn), name, $"takes {size:f1} MB unpacked, more than {ToolLimit(runsOn)}");
    }
    Console.WriteLine($"{name}: {held.Count} files, {size:f1} MB unpacked, {new FileInfo(file).Length / 1e6:f1} MB packed");
}
Console.WriteLine($"{files.Count} inspected, {faults} faults");
return files.Count > 0 && faults == 0 ? 0 : 1;

void Expect(bool isRight, string name, string fault)
{
    if (isRight)
        return;
    faults++;
    Console.Error.WriteLine($"{name} {fault}.");
}

// Checks what a package says of itself; true if that is also where its sources are, which a clone without a remote does not know.
bool HasAddress(string name, Dictionary<string, byte[]> held)
{
    using var stream = new MemoryStream(held.First(entry => Path.GetExtension(entry.Key) == ".nuspec").Value);
    var elements = XDocument.Load(stream).Descendants().ToLookup(element => element.Name.LocalName);
    foreach (var element in new[] { "readme", "license", "description" })
        Expect(elements[element].Any(), name, $"does not state its {element}");
    var repository = elements["repository"].FirstOrDefault();
    Expect(repository?.Attribute("commit")?.Value.Length == 40, name, "does not state the commit that it was made from");
    return repository?.Attribute("url") is not null;
}

// Another build of the same commit makes the same assemblies, and of libraries the package beside has the symbols.
void CheckSymbols(string name, Dictionary<string, byte[]> held, string symbolPackage, bool hasAddress)
{
    var symbols = File.Exists(symbolPackage) ? Package(symbolPackage) : [];
    foreach (var (path, bytes) in held.Where(entry => Path.GetExtension(entry.Key) == ".dll" && IsOurs(entry.Key)))
    {
        using var assembly = new PEReader(new MemoryStream(bytes));
        var debug = assembly.ReadDebugDirectory();
        Expect(debug.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible), name, $"has {path}, built differently each time");
        if (!path.StartsWith("lib/", StringComparison.Ordinal))
            continue;
        var pdb = symbols.GetValueOrDefault(Path.ChangeExtension(path, ".pdb"));
        Expect(pdb is not null, name, $"has no symbols of {path} in a package beside it");
        if (pdb is null)
            continue;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(pdb));
        var reader = provider.GetMetadataReader();
        var view = assembly.ReadCodeViewDebugDirectoryData(debug.First(entry => entry.Type == DebugDirectoryEntryType.CodeView));
        Expect(new BlobContentId(reader.DebugMetadataHeader!.Id).Guid == view.Guid, name, $"has symbols of another build of {path}");
        var sources = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name));
        Expect(sources.All(source => source is ['/', '_', ..]), name, $"names places on the machine that built {path}");
        Expect(!hasAddress || pdb.AsSpan().IndexOf("{\"documents\":{\"/_"u8) >= 0, name, $"does not say where the sources of {path} are");
    }
}

void CheckProgram(string name, Dictionary<string, byte[]> held, string runsOn)
{
    foreach (var library in natives)
        Expect(held.Any(entry => entry.Key.Contains(library) && Machine(entry.Value) is not null), name, $"lacks the native {library}");
    foreach (var (path, bytes) in held)
    {
        Expect((Machine(bytes) ?? runsOn) == runsOn, name, $"holds {path}, which is for {Machine(bytes)}");
        var isNeedless = Path.GetExtension(path) is ".dbg" or ".dwarf" or ".lib" || Path.GetExtension(path) == ".pdb" && !IsOurs(path);
        Expect(!isNeedless, name, $"holds {path}, which nobody who runs it needs");
    }
}

static bool IsOurs(string path) => Path.GetFileName(path).Split('.')[0] is "mtq" or "MtQuality";

// The platform that native code is for; null of everything else.
static string? Machine(byte[] bytes)
{
    if (bytes.Length < 64)
        return null;
    var magic = BinaryPrimitives.ReadUInt32BigEndian(bytes);
    int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    switch (magic)
    {
        case 0x7f454c46:
            return bytes[18] switch { 0x3e => "linux-x64", 0xb7 => "linux-arm64", var other => $"ELF machine {other}" };
        case 0xcffaedfe:
            return bytes[4] == 0x0c ? "osx-arm64" : "osx-x64";
        // One file for several processors: how many, then 20 bytes about each.
        case 0xcafebabe:
            return Enumerable.Range(0, Number(4)).Any(part => Number(8 + 20 * part) == 0x100000c) ? "osx-arm64" : "osx-x64";
    }
    if (magic >> 16 != 0x4d5a)
        return null;
    using var image = new PEReader(new MemoryStream(bytes));
    var machine = image.PEHeaders.CoffHeader.Machine;
    return image.HasMetadata ? null : machine == System.Reflection.PortableExecutable.Machine.Amd64 ? "win-x64" : $"Windows {machine}";
}

static Dictionary<string, byte[]> Package(string file)
{
    using var zip = ZipFile.OpenRead(file);
    return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
    {
        using var stream = entry.Open();
        return Read(stream);
    });
}

static Dictionary<string, byte[]> Archive(string file)
{
    using var unzipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
    using var tar = new TarReader(unzipped);
    var held = new Dictionary<string, byte[]>();
    while (tar.GetNextEntry() is { } entry)
    {
        if (entry.DataStream is { } stream)
            held.Add(entry.Name, Read(stream));
    }
    return held;
}

static byte[] Read(Stream stream)
{
    var copy = new MemoryStream();
    stream.CopyTo(copy);
    return copy.ToArray();
}
