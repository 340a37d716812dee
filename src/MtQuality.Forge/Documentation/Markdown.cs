namespace MtQuality.Forge.Documentation;

/// <summary>Plain text as Markdown.</summary>
internal static class Markdown
{
    /// <summary>Text whose characters mean nothing to Markdown, on one line.</summary>
    public static string Text(string text) => text
        .ReplaceLineEndings(" ")
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Lines of text, which stay lines.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(Text));

    /// <summary>A table; the cells are Markdown already.</summary>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', [Row(heads), Row([.. heads.Select(_ => "---")]), .. rows.Select(Row)]);

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
