using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Metrics.Similarity;
using MtQuality.Parsing;

namespace MtQuality.Metrics.Comparison;

/// <summary>Compares an original, word by word, with a text that may have been made from it.</summary>
public sealed class TextComparison
{
    /// <summary>The longest text that is compared, in words: the time grows with the product of both lengths.</summary>
    public const int MaxWords = 200_000;

    private SimilarityScores? _scores;

    private TextComparison(ComparedDocument original, ComparedDocument suspect)
    {
        var (inOriginal, inSuspect) = Changes(new WordMatching(original.Keys, suspect.Keys), original, suspect);
        Original = new ComparedText(original, inOriginal);
        Suspect = new ComparedText(suspect, inSuspect);
        Counts = new ChangeCounts(
            Count(inOriginal, WordChange.Kept),
            Count(inOriginal, WordChange.Replaced),
            Count(inOriginal, WordChange.Moved),
            Count(inOriginal, WordChange.Dropped),
            Count(inSuspect, WordChange.Added));
        Immutables = Comparison.Immutables.Find(original, suspect);
    }

    /// <summary>The original and what became of its words.</summary>
    public ComparedText Original { get; }

    /// <summary>The suspect and where its words came from.</summary>
    public ComparedText Suspect { get; }

    /// <summary>Number of words by change.</summary>
    public ChangeCounts Counts { get; }

    /// <summary>The names, numbers and quotations of the original, in order, and which of them stand in the suspect.</summary>
    public IReadOnlyList<Immutable> Immutables { get; }

    /// <summary>The scores of machine translation, each text one segment.</summary>
    /// <remarks>Computed when first asked for: they take longer than all else here.</remarks>
    public SimilarityScores Scores => _scores ??= SimilarityScores.Of(Original.Text, Suspect.Text);

    /// <summary>Compares two articles. For a page whose blocks are known, headline and body are compared; otherwise the title and the whole
    /// text.</summary>
    /// <exception cref="ArgumentException">One of them has more than <see cref="MaxWords"/> words.</exception>
    public static TextComparison Of(Article original, Article suspect) => Of(original, suspect, new TextResources(LexiconSet.Shipped));

    internal static TextComparison Of(Article original, Article suspect, TextResources resources) =>
        new(Read(original, resources), Read(suspect, resources));

    /// <summary>The two texts side by side, a row for each paragraph of the original.</summary>
    public IEnumerable<ComparedRow> Rows() => new RowCutter(this).Rows();

    private static ComparedDocument Read(Article article, TextResources resources)
    {
        var document = new ComparedDocument(article, resources);
        return document.Words.Length <= MaxWords
            ? document
            : throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{article.Source ?? article.Id}: a text of {document.Words.Length:N0} words, and at most {MaxWords:N0} are compared; "
                    + $"give the part that matters."));
    }

    /// <summary>The changed words between two kept words replace each other; words that are left over were dropped or
    /// added.</summary>
    private static (ComparedWord[], ComparedWord[]) Changes(WordMatching matching, ComparedDocument original, ComparedDocument suspect)
    {
        var inOriginal = Array.ConvertAll(original.Words, word => new ComparedWord(word.Span, WordChange.Dropped, -1));
        var inSuspect = Array.ConvertAll(suspect.Words, word => new ComparedWord(word.Span, WordChange.Added, -1));
        for (var i = 0; i < inOriginal.Length; i++)
        {
            if (matching.Partners[i] >= 0)
                Pair(i, matching.Partners[i], matching.IsMoved[i] ? WordChange.Moved : WordChange.Kept);
        }
        for (int at = 0, suspectAt = 0; at < inOriginal.Length && suspectAt < inSuspect.Length; at++, suspectAt++)
        {
            var (changed, changedThere) = (Stretch(inOriginal, ref at), Stretch(inSuspect, ref suspectAt));
            string[] replaced = [.. changed.Select(i => Text(original, i))];
            string[] replacing = [.. changedThere.Select(i => Text(suspect, i))];
            foreach (var (word, partner) in Replacements.Of(replaced, replacing))
                Pair(changed[word], changedThere[partner], WordChange.Replaced);
        }
        return (inOriginal, inSuspect);

        static string Text(ComparedDocument document, int word) => document.Words[word].Span.Of(document.Text).ToString();

        void Pair(int word, int partner, WordChange change)
        {
            inOriginal[word] = inOriginal[word] with { Change = change, Partner = partner };
            inSuspect[partner] = inSuspect[partner] with { Change = change, Partner = word };
        }
    }

    /// <summary>The changed words up to the next kept one, to which it goes.</summary>
    private static List<int> Stretch(ComparedWord[] words, ref int at)
    {
        var changed = new List<int>();
        for (; at < words.Length && words[at].Change != WordChange.Kept; at++)
        {
            if (words[at].Change != WordChange.Moved)
                changed.Add(at);
        }
        return changed;
    }

    private static int Count(ComparedWord[] words, WordChange change) => words.Count(word => word.Change == change);
}
