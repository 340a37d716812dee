using MtQuality.Benchmarks.Lexicons;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Rewording;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Fits the weights of <see cref="TermFinder"/>'s measurements: of all terms that two words of spun texts may stand for, which
/// did they replace? Human texts add terms that stood nowhere.</summary>
internal static class TermTraining
{
    public static int Run(string spunFile, string[] humanFiles)
    {
        var resources = new TextResources(LexiconSet.Load());
        using var model = ShippedModel.OpenIfPresent()!;
        var finder = new TermFinder(resources.Vocabulary, resources.Terms);
        var rows = new List<(float[] Features, bool IsSwap)>();
        foreach (var (spun, original) in TextPair.Read(spunFile, "text", "original"))
        {
            using var document = TextDocument.Parse(new Article("spun", spun), resources, model);
            if (SpunWords.Align(document, original, resources) is { } aligned)
                finder.TryTerms(document, term => rows.Add((Values(term.Features), (term.IsFirstSwapped && aligned[term.Token].IsReplaced) || (term.IsSecondSwapped && aligned[term.Token + 1].IsReplaced))));
        }
        var spunRows = rows.Count;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read).Where(article => article.Label is "human" or "native" or null))
        {
            using var document = TextDocument.Parse(article, resources, model);
            finder.TryTerms(document, term => rows.Add((Values(term.Features), false)));
        }
        Console.Error.WriteLine($"spun: {spunRows} terms, {rows.Count(row => row.IsSwap)} in the place of others; human: {rows.Count - spunRows}");
        LogisticFit.Print(rows, TermFinder.FeatureNames);
        return 0;
    }

    private static float[] Values(TermFeatures features) => ((ReadOnlySpan<float>)features).ToArray();
}
