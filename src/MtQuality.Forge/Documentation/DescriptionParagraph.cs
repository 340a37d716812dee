namespace MtQuality.Forge.Documentation;

/// <summary>A paragraph in the description of a command.</summary>
/// <param name="Lines">Its lines.</param>
internal sealed record DescriptionParagraph(IReadOnlyList<string> Lines)
{
    /// <summary>Whether its lines must stay as they are: they are examples, which are indented, or their words stand in columns.</summary>
    public bool IsVerbatim => IsIndented(Lines[0]) || HasColumns(Lines[0]);

    /// <summary>The lines without the indentation of examples.</summary>
    public IEnumerable<string> Unindented => IsIndented(Lines[0]) ? Lines.Select(line => line[2..]) : Lines;

    /// <summary>Runs of lines that are all verbatim or all not, without the empty lines between them.</summary>
    public static IReadOnlyList<DescriptionParagraph> In(string description)
    {
        var paragraphs = new List<List<string>>();
        var isNew = true;
        foreach (var line in description.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && (isNew || !BelongsTo(paragraphs[^1][0], line)))
                paragraphs.Add([]);
            isNew = line.Length == 0;
            if (!isNew)
                paragraphs[^1].Add(line);
        }
        return [.. paragraphs.Select(lines => new DescriptionParagraph(lines))];
    }

    private static bool BelongsTo(string first, string line) => IsIndented(first) == IsIndented(line) || HasColumns(first);

    private static bool IsIndented(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    private static bool HasColumns(string line) => line.TrimStart().Contains("  ", StringComparison.Ordinal);
}
