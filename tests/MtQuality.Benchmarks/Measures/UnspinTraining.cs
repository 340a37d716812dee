using System.Globalization;
using MtQuality.Benchmarks.Lexicons;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Fits the weights of <see cref="Unspinner"/>'s measurements by logistic regression: of all swaps that are possible in spun texts, which undo a
/// replacement? Human texts add swaps that undo nothing.
/// </summary>
internal static class UnspinTraining
{
    private const int Rounds = 12;
    private const double Ridge = 1e-5;

    public static int Run(string spunFile, string[] humanFiles)
    {
        var resources = new TextResources(LexiconSet.Load());
        using var model = ShippedModel.OpenIfPresent()!;
        var unspinner = new Unspinner(resources.Vocabulary, resources.Thesaurus);
        var rows = new List<(SwapFeatures Features, bool IsSwap)>();
        var (content, replaced, suspicious, found) = (0, 0, 0, 0);
        foreach (var (spun, original) in TextPair.Read(spunFile, "text", "original"))
        {
            using var document = TextDocument.Parse(new Article("spun", spun), resources, model);
            if (SpunWords.Align(document, original, resources) is not { } aligned)
                continue;
            content += aligned.Count(token => token.IsContent);
            replaced += aligned.Count(token => token.IsContent && token.IsReplaced);
            unspinner.TrySwaps(document, swap =>
            {
                var token = aligned[swap.Token];
                rows.Add((swap.Features, token.IsReplaced));
                suspicious += token.IsReplaced ? 1 : 0;
                found += token.IsReplaced && token.Original == resources.Vocabulary.Spelling(swap.Candidate) ? 1 : 0;
            });
        }
        Console.Error.WriteLine($"spun: {content} content words, {replaced} replaced, {suspicious} of them tried, {found} with the original as the best candidate; {rows.Count} tried");
        var spunRows = rows.Count;
        var humanWords = 0;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read).Where(article => article.Label is "human" or "native" or null))
        {
            using var document = TextDocument.Parse(article, resources, model);
            humanWords += document.JudgedWords;
            unspinner.TrySwaps(document, swap => rows.Add((swap.Features, false)));
        }
        Console.Error.WriteLine($"human: {humanWords} words, {rows.Count - spunRows} tried");
        var weights = Fit(rows);
        // The share of swaps among the places tried is taken out: each document has its own.
        weights[0] -= Math.Log((double)rows.Count(row => row.IsSwap) / rows.Count(row => !row.IsSwap));
        for (var i = 0; i < weights.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights[i],8:0.000}f, // {Unspinner.FeatureNames[i]}"));
        return 0;
    }

    /// <summary>Newton's method on the log-likelihood with a small ridge.</summary>
    private static double[] Fit(List<(SwapFeatures Features, bool IsSwap)> rows)
    {
        const int n = Unspinner.FeatureCount;
        var weights = new double[n];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            foreach (var (features, isSwap) in rows)
            {
                var p = 1 / (1 + Math.Exp(-Score(features, weights)));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += features[i] * ((isSwap ? 1 : 0) - p);
                    for (var j = 0; j <= i; j++)
                        hessian[i, j] += features[i] * features[j] * p * (1 - p);
                }
            }
            for (var i = 0; i < n; i++)
            {
                gradient[i] -= Ridge * rows.Count * weights[i];
                hessian[i, i] += Ridge * rows.Count + 1e-9;
            }
            var step = Cholesky.Solve(hessian, gradient);
            for (var i = 0; i < n; i++)
                weights[i] += step[i];
        }
        return weights;
    }

    private static double Score(in SwapFeatures features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += features[i] * weights[i];
        return sum;
    }
}
