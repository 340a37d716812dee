using MtQuality.Benchmarks.Lexicons;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Rewording;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Fits the weights of <see cref="Unspinner"/>'s measurements by logistic regression: of all swaps that are possible in spun texts,
/// which undo a
/// replacement? Human texts add swaps that undo nothing.
/// </summary>
internal static class UnspinTraining
{
    public static int Run(string spunFile, string[] humanFiles)
    {
        var resources = new TextResources(LexiconSet.Load());
        using var model = ShippedModel.OpenIfPresent()!;
        var unspinner = new Unspinner(resources);
        var rows = new List<(float[] Features, bool IsSwap)>();
        var (content, replaced, suspicious, found) = (0, 0, 0, 0);
        foreach (var (spun, original) in TextPair.Read(spunFile, "text", "original"))
        {
            using var document = TextDocument.Parse(new Article("spun", spun), resources, model);
            if (SpunWords.Align(document, original, resources) is not { } aligned)
                continue;
            content += aligned.Count(token => token.IsContent);
            replaced += aligned.Count(token => token.IsContent && token.IsReplaced);
            foreach (var swap in unspinner.Swaps(document))
            {
                var token = aligned[swap.Token];
                rows.Add((Values(swap.Features), token.IsReplaced));
                suspicious += token.IsReplaced ? 1 : 0;
                found += token.IsReplaced && token.Original == resources.Vocabulary.Spelling(swap.Candidate) ? 1 : 0;
            }
        }
        Console.Error.WriteLine($"spun: {content} content words, {replaced} replaced, {suspicious} of them tried, {found} with the original as the best candidate; {rows.Count} tried");
        var spunRows = rows.Count;
        var humanWords = 0;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read).Where(article => article.Label is "human" or "native" or null))
        {
            using var document = TextDocument.Parse(article, resources, model);
            humanWords += document.JudgedWords;
            rows.AddRange(unspinner.Swaps(document).Select(swap => (Values(swap.Features), false)));
        }
        Console.Error.WriteLine($"human: {humanWords} words, {rows.Count - spunRows} tried");
        LogisticFit.Print(rows, Unspinner.FeatureNames);
        return 0;
    }

    private static float[] Values(SwapFeatures features) => ((ReadOnlySpan<float>)features).ToArray();
}
