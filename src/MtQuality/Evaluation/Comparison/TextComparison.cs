using MtQuality.Evaluation.Similarity;
using MtQuality.Text;

namespace MtQuality.Evaluation.Comparison;

/// <summary>What of an original stands in a text that may have been made from it, word by word.</summary>
public sealed class TextComparison
{
    /// <summary>The longest text that is compared, in words: the time grows with the product of both lengths.</summary>
    public const int MostWords = 200_000;

    private TextComparison(ComparedDocument original, ComparedDocument suspect)
    {
        var (inOriginal, inSuspect) = Changes(new WordMatching(original.Keys, suspect.Keys), original.Words, suspect.Words);
        Original = new ComparedText(original, inOriginal);
        Suspect = new ComparedText(suspect, inSuspect);
        Counts = new ChangeCounts(Count(inOriginal, Change.Kept), Count(inOriginal, Change.Replaced), Count(inOriginal, Change.Moved), Count(inOriginal, Change.Dropped), Count(inSuspect, Change.Added));
        Immutables = Comparison.Immutables.Find(original, suspect);
        Scores = SimilarityScores.Of(original.Text, suspect.Text);
    }

    /// <summary>The original and what became of its words.</summary>
    public ComparedText Original { get; }

    /// <summary>The suspect and where its words came from.</summary>
    public ComparedText Suspect { get; }

    /// <summary>How many words met which change.</summary>
    public ChangeCounts Counts { get; }

    /// <summary>The names, numbers and quotations of the original, in order, and which of them stand in the suspect.</summary>
    public IReadOnlyList<Immutable> Immutables { get; }

    /// <summary>The scores of machine translation, each text one segment.</summary>
    public SimilarityScores Scores { get; }

    /// <summary>Compares two articles. Of a page whose blocks are known, headline and body are; else the title and the whole text.</summary>
    /// <exception cref="ArgumentException">One of them has more than <see cref="MostWords"/> words.</exception>
    public static TextComparison Of(Article original, Article suspect) => Of(original, suspect, new TextResources(LexiconSet.Load()));

    internal static TextComparison Of(Article original, Article suspect, TextResources resources) => new(Read(original, resources), Read(suspect, resources));

    /// <summary>The two texts side by side, a row for each paragraph of the original.</summary>
    public IEnumerable<ComparedRow> Rows() => new RowCutter(this).Rows();

    private static ComparedDocument Read(Article article, TextResources resources)
    {
        var document = new ComparedDocument(article, resources);
        return document.Words.Length <= MostWords
            ? document
            : throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{article.Source ?? article.Id}: a text of {document.Words.Length:N0} words, and at most {MostWords:N0} are compared; give the part that matters."), nameof(article));
    }

    /// <summary>Between two kept words, the first changed words of either side replace each other; what one side has more was dropped or added.</summary>
    private static (ComparedWord[], ComparedWord[]) Changes(WordMatching matching, Token[] original, Token[] suspect)
    {
        var inOriginal = Array.ConvertAll(original, word => new ComparedWord(word.Span, Change.Dropped, -1));
        var inSuspect = Array.ConvertAll(suspect, word => new ComparedWord(word.Span, Change.Added, -1));
        for (var i = 0; i < original.Length; i++)
        {
            if (matching.Partners[i] >= 0)
                Pair(i, matching.Partners[i], matching.IsMoved[i] ? Change.Moved : Change.Kept);
        }
        int at = 0, suspectAt = 0;
        while (true)
        {
            while (at < original.Length && inOriginal[at].Change == Change.Moved)
                at++;
            while (suspectAt < suspect.Length && inSuspect[suspectAt].Change == Change.Moved)
                suspectAt++;
            if (at == original.Length || suspectAt == suspect.Length)
                return (inOriginal, inSuspect);
            // A kept word waits for its partner, past the changed words of the other side.
            var (isKept, isKeptThere) = (inOriginal[at].Change == Change.Kept, inSuspect[suspectAt].Change == Change.Kept);
            if (!isKept && !isKeptThere)
                Pair(at, suspectAt, Change.Replaced);
            if (!isKept || isKeptThere)
                at++;
            if (isKept || !isKeptThere)
                suspectAt++;
        }

        void Pair(int word, int partner, Change change)
        {
            inOriginal[word] = inOriginal[word] with { Change = change, Partner = partner };
            inSuspect[partner] = inSuspect[partner] with { Change = change, Partner = word };
        }
    }

    private static int Count(ComparedWord[] words, Change change) => words.Count(word => word.Change == change);
}
