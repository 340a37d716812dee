using System.CommandLine;
using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Configuration;

/// <summary><c>mtq.json</c>: options of commands, which count as if they stood on the command line. There is an object for each command,
/// and one for what several of them share.</summary>
internal sealed class ConfigFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "mtq.json";

    /// <summary>The section whose options all commands take that know them.</summary>
    public const string Shared = "common";

    /// <summary>The key by which editors find the schema.</summary>
    public const string SchemaKey = "$schema";

    private static readonly JsonDocumentOptions Json = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private readonly string _path;
    private readonly JsonElement _content;

    private ConfigFile(string path, JsonElement content) => (_path, _content) = (path, content);

    /// <summary>The nearest file of this name in a folder or one above it; null if there is none.</summary>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, Name) is var path && File.Exists(path))
                return path;
        }
        return null;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The command whose subcommands it may name.</param>
    /// <exception cref="FormatException">It is no JSON, or has a key that nothing knows; the message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ConfigFile Read(string path, Command root)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Json);
            var file = new ConfigFile(path, document.RootElement.Clone());
            file.RefuseUnknown(file._content, root, "");
            return file;
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $", line {number + 1}" : "";
            var reason = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new FormatException(
                $"{path}{line}: this is no JSON with every key once ({reason}). Correct it, or leave it out with --config none.",
                exception);
        }
    }

    /// <summary>The options of a command: its own settings, then those of the command it stands for, then the shared ones; each option
    /// once.</summary>
    public IEnumerable<Setting> Of(Command command)
    {
        var found = new Dictionary<Option, Setting>();
        foreach (var place in PlacesOf(command))
        {
            if (SectionAt(place) is not { } section)
                continue;
            foreach (var option in Settable(command))
            {
                if (section.TryGetProperty(KeyOf(option), out var value))
                    found.TryAdd(option, new Setting(option, _path, $"{place}.{KeyOf(option)}", value));
            }
        }
        return found.Values;
    }

    /// <summary>The options of a command that a file may set.</summary>
    public static IEnumerable<Option> Settable(Command command) =>
        command.Options.Where(option => !option.Hidden && option is not ConfigOption && option.Action is null);

    /// <summary>The options of a command and of all below it.</summary>
    public static IEnumerable<Option> SharedOptions(Command command) =>
        Settable(command).Concat(command.Subcommands.SelectMany(SharedOptions));

    /// <summary>The key of an option: its name without the hyphens in front.</summary>
    public static string KeyOf(Option option) => option.Name.TrimStart('-');

    private static IEnumerable<string> PlacesOf(Command command)
    {
        yield return PlaceOf(command);
        if (command is GroupedCommand { TakesSettingsOf: { } other })
            yield return other;
        yield return Shared;
    }

    private static string PlaceOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
            ? $"{PlaceOf(parent)}.{command.Name}"
            : command.Name;

    private JsonElement? SectionAt(string place)
    {
        var at = _content;
        foreach (var name in place.Split('.'))
        {
            if (!at.TryGetProperty(name, out at))
                return null;
        }
        return at;
    }

    private void RefuseUnknown(JsonElement section, Command command, string place)
    {
        var isRoot = command is RootCommand;
        if (section.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{_path}: {(isRoot ? "the whole" : place)} is no object; write {{\"key\": value}}.");
        List<string> known =
        [
            .. command.Subcommands.Where(child => !child.Hidden).Select(child => child.Name),
            .. isRoot ? [Shared, SchemaKey] : Settable(command).Select(KeyOf),
        ];
        foreach (var (name, value) in section.EnumerateObject().Select(property => (property.Name, property.Value)))
        {
            var inner = isRoot ? name : $"{place}.{name}";
            if (isRoot && !known.Contains(name) && SharedOptions(command).Any(option => KeyOf(option) == name))
            {
                throw new FormatException(
                    $"{_path}: {name} is an option; write it into the object of a command, or into \"{Shared}\" for all of them.");
            }
            if (!known.Contains(name))
                throw Unknown(inner, name, known);
            if (isRoot && name == Shared)
                RefuseUnknownShared(value, command);
            else if (command.Subcommands.FirstOrDefault(child => child.Name == name) is { } child)
                RefuseUnknown(value, child, inner);
        }
    }

    private void RefuseUnknownShared(JsonElement section, Command root)
    {
        if (section.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{_path}: {Shared} is no object; write {{\"key\": value}}.");
        var known = SharedOptions(root).Select(KeyOf).Distinct().ToList();
        foreach (var name in section.EnumerateObject().Select(property => property.Name))
        {
            if (!known.Contains(name))
                throw Unknown($"{Shared}.{name}", name, known);
        }
    }

    private FormatException Unknown(string place, string name, List<string> known)
    {
        var instead = known.Count > 0 ? $"the nearest is '{Spelling.Nearest(name, known)}'" : "that command has no options";
        return new FormatException($"{_path}: there is no {place}; {instead}. `mtq schema config` describes the file.");
    }
}
