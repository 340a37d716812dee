using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Comparison;

/// <summary>A word of a compared text.</summary>
/// <param name="Span">Where it stands in <see cref="ComparedText.Text"/>.</param>
/// <param name="Change">What became of it, or where it came from.</param>
/// <param name="Partner">The number of the word of the other text that it became, moved or not, or was replaced by; −1 where there is
/// none.</param>
public readonly record struct ComparedWord(TextSpan Span, WordChange Change, int Partner);

/// <summary>One of two texts that were compared. Words are all that has a letter or a digit; punctuation is shown and not
/// compared.</summary>
public sealed class ComparedText
{
    internal ComparedText(ComparedDocument document, ComparedWord[] words) =>
        (Text, Blocks, Words) = (document.Text, document.Blocks, words);

    /// <summary>The text: what offsets count in.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<ComparedWord> Words { get; }

    /// <summary>Its paragraphs, in order.</summary>
    internal IReadOnlyList<ArticleBlock> Blocks { get; }
}
