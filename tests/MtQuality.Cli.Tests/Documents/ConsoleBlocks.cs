namespace MtQuality.Cli.Tests.Documents;

/// <summary>The blocks of a document that show commands with what they print: <c>```console</c>, each command after <c>$ </c>.</summary>
internal sealed class ConsoleBlocks
{
    private const string Opening = "```console", Closing = "```", Prompt = "$ ";

    // Text between commands, and commands, in the order of the document.
    private readonly List<(List<string> Text, ShownCommand? Command)> _parts = [];

    public ConsoleBlocks(string path)
    {
        Path = path;
        var isInBlock = false;
        foreach (var line in File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'))
        {
            if (isInBlock && line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                _parts.Add(([], new ShownCommand(line[Prompt.Length..], [])));
                continue;
            }
            isInBlock = isInBlock ? line != Closing : line == Opening;
            if (isInBlock && _parts is [.., (_, { } command)])
                _parts[^1] = ([], command with { Shown = [.. command.Shown, line] });
            else if (_parts is [.., (var text, null)])
                text.Add(line);
            else
                _parts.Add(([line], null));
        }
    }

    public string Path { get; }

    /// <summary>The commands, in the order of the document.</summary>
    public IEnumerable<ShownCommand> Commands => _parts.Select(part => part.Command).OfType<ShownCommand>();

    /// <summary>Writes the document with what the commands printed.</summary>
    public void Renew(IReadOnlyList<IReadOnlyList<string>> printed)
    {
        var lines = new List<string>();
        var next = 0;
        foreach (var (text, command) in _parts)
            lines.AddRange(command is null ? text : [Prompt + command.Command, .. command.Renewed(printed[next++])]);
        File.WriteAllText(Path, string.Join('\n', lines));
    }
}
