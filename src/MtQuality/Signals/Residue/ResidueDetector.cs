using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

/// <summary>A detector that reads the characters of each block of prose, to find leftovers that are not words.</summary>
internal abstract class ResidueDetector(SignalInfo info) : DocumentDetector(info)
{
    protected sealed override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var block in document.Blocks)
        {
            if (block.Role.IsRead())
                Collect(block.Span.Of(document.Source), block, ref evidence);
        }
    }

    /// <summary>
    /// Adds the places found in <paramref name="text"/>, the text of <paramref name="block"/>. Their offsets count from the
    /// start of the block.
    /// </summary>
    protected abstract void Collect(ReadOnlySpan<char> text, ArticleBlock block, ref EvidenceCollector evidence);

    protected static void Describe(ref EvidenceCollector evidence, ArticleBlock block, int start, int end, string message) =>
        evidence.Describe(new TextSpan(start, end).Shift(block.Span.Start), block.Role, message, weight: 0);

    protected static void AddCertain(ref EvidenceCollector evidence, ArticleBlock block, int start, int end, string message) =>
        evidence.AddCertain(new TextSpan(start, end).Shift(block.Span.Start), block.Role, message);

    protected static void Add(ref EvidenceCollector evidence, ArticleBlock block, int start, int end, string message, double weight = 1) =>
        evidence.Add(new TextSpan(start, end).Shift(block.Span.Start), block.Role, message, weight: weight);
}
