namespace MtQuality.Documents;

/// <summary>Tells verse from prose: its lines begin with a capital though the line before ends inside a sentence.</summary>
internal static class VerseLines
{
    private const int MinLines = 8;

    /// <summary>Whether most line breaks inside the paragraphs of a document are those of verse.</summary>
    public static bool Are(TextDocument document)
    {
        int breaks = 0, verse = 0;
        foreach (var block in document.Blocks)
        {
            if (!block.IsJudged)
                continue;
            var text = block.Span.Of(document.Source);
            for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
            {
                var before = text[..end].TrimEnd();
                var behind = text[(end + 1)..].TrimStart();
                breaks++;
                verse += before.Length > 0 && behind.Length > 0 && (before[^1] is ',' or ';' || char.IsLower(before[^1])) && StartsCapital(behind) ? 1 : 0;
                text = text[(end + 1)..];
            }
        }
        return breaks >= MinLines && verse * 2 > breaks;
    }

    private static bool StartsCapital(ReadOnlySpan<char> line) => char.IsUpper(line[0]) || line.Length > 1 && !char.IsLetterOrDigit(line[0]) && char.IsUpper(line[1]);
}
