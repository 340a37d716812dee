namespace MtQuality.Documents;

/// <summary>Recognises verse: a line starts with a capital letter although the line before it ends inside a sentence.</summary>
internal static class VerseLines
{
    private const int MinLines = 8;

    /// <summary>Whether headline and body of a document are verse: more than half of the line breaks inside its blocks are
    /// of that kind.</summary>
    public static bool IsVerse(TextDocument document)
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
                var after = text[(end + 1)..].TrimStart();
                breaks++;
                verse += EndsInsideSentence(before) && StartsWithCapital(after) ? 1 : 0;
                text = text[(end + 1)..];
            }
        }
        return breaks >= MinLines && verse * 2 > breaks;
    }

    private static bool EndsInsideSentence(ReadOnlySpan<char> line) =>
        line.Length > 0 && (line[^1] is ',' or ';' || char.IsLower(line[^1]));

    private static bool StartsWithCapital(ReadOnlySpan<char> line) =>
        line.Length > 0 && (char.IsUpper(line[0]) || line.Length > 1 && !char.IsLetterOrDigit(line[0]) && char.IsUpper(line[1]));
}
