namespace MtQuality.Metrics.Similarity;

/// <summary>How like a text is to its original, in the scores of machine translation. They equal those of sacreBLEU 2.6 with the same
/// settings.</summary>
/// <param name="Segments">Number of segments, 1 or more.</param>
/// <param name="Bleu">0 to 100, higher is more alike.</param>
/// <param name="ChrF">0 to 100, higher is more alike.</param>
/// <param name="ChrFPlus">chrF++, 0 to 100, higher is more alike.</param>
/// <param name="Ter">Edits per hundred words of the original: 0 is equal, and it may pass 100.</param>
public sealed record SimilarityScores(int Segments, double Bleu, double ChrF, double ChrFPlus, double Ter)
{
    private const int PlusWords = 2;

    /// <summary>Each score's name and what it was made with, version included: what to cite beside the numbers.</summary>
    public static IReadOnlyList<string> Signatures { get; } =
    [
        Sign("BLEU", Similarity.Bleu.Settings),
        Sign("chrF", new ChrF(0).Settings),
        Sign("chrF++", new ChrF(PlusWords).Settings),
        Sign("TER", Similarity.Ter.Settings),
    ];

    /// <summary>The scores of one text as one segment.</summary>
    public static SimilarityScores Of(string original, string suspect) => Of([(original, suspect)]);

    /// <summary>The scores of a corpus of segments: their statistics are summed, not their scores.</summary>
    public static SimilarityScores Of(IEnumerable<(string Original, string Suspect)> segments)
    {
        var (bleu, chrF, chrFPlus, ter) = (new Bleu(), new ChrF(0), new ChrF(PlusWords), new Ter());
        var count = 0;
        foreach (var (original, suspect) in segments)
        {
            bleu.Add(original, suspect);
            chrF.Add(original, suspect);
            chrFPlus.Add(original, suspect);
            ter.Add(original, suspect);
            count++;
        }
        return new SimilarityScores(count, bleu.Score, chrF.Score, chrFPlus.Score, ter.Score);
    }

    private static string Sign(string name, string settings) => $"{name}|nrefs:1|{settings}|version:mtq-{Version}";

    private static string Version => typeof(SimilarityScores).Assembly.GetName().Version!.ToString(3);
}
