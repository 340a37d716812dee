using System.CommandLine;
using System.Text.Json;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Configuration;

/// <summary>An option that a file sets.</summary>
/// <param name="Option">The option.</param>
/// <param name="Path">The file.</param>
/// <param name="Key">Where it stands in the file, such as <c>score.threads</c>.</param>
/// <param name="Value">Its value there.</param>
internal sealed record Setting(Option Option, string Path, string Key, JsonElement Value)
{
    /// <summary>The option as words of a command line.</summary>
    /// <exception cref="FormatException">The value is of a kind that the option does not take; the message says which it takes.</exception>
    public IEnumerable<string> Words()
    {
        if (OptionValues.IsSwitch(Option))
        {
            return Value.ValueKind switch
            {
                JsonValueKind.True => [Option.Name],
                JsonValueKind.False => [],
                _ => throw Wrong("true or false"),
            };
        }
        if (Value.ValueKind != JsonValueKind.Array)
            return [Word(Value)];
        if (!OptionValues.IsList(Option))
            throw Wrong("one value, not a list");
        return [.. Value.EnumerateArray().Select(Word)];
    }

    /// <summary>A message about the option, with the place of the value in front.</summary>
    public string Tell(string message) => $"{Path}, {Key}: {message}";

    private string Word(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong($"{Option.HelpName ?? "a value"} as text{(OptionValues.IsNumber(Option) ? " or a number" : "")}"),
        };
        return $"{Option.Name}={(OptionValues.ArePaths(Option) ? FromHere(text) : text)}";
    }

    // A path is meant from the folder of the file, wherever the command runs below it.
    private string FromHere(string path)
    {
        if (path.Length == 0 || OptionValues.WordsOf(Option).Contains(path) || System.IO.Path.IsPathRooted(path))
            return path;
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        return folder == Directory.GetCurrentDirectory() ? path : System.IO.Path.Combine(folder, path);
    }

    private FormatException Wrong(string expected) => new(Tell($"{Value.GetRawText()} is not what {Option.Name} takes; write {expected}."));
}
