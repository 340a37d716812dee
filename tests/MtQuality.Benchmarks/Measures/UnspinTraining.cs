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
    private const double Ridge = 1e-3;

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
            foreach (var token in Enumerable.Range(0, aligned.Length).Where(i => document.Tokens[i].IsWord && !resources.Vocabulary.IsFunctionWord(document.Tokens[i].WordId)))
            {
                content++;
                replaced += aligned[token].IsReplaced ? 1 : 0;
            }
            Collect(document, resources, unspinner, (token, swap) =>
            {
                rows.Add((swap.Features, aligned[token].IsReplaced));
                suspicious += aligned[token].IsReplaced ? 1 : 0;
                found += aligned[token].IsReplaced && aligned[token].Original == resources.Vocabulary.Spelling(swap.Candidate) ? 1 : 0;
            });
        }
        Console.Error.WriteLine($"spun: {content} content words, {replaced} replaced, {suspicious} of them tried, {found} with the original as the best candidate; {rows.Count} tried");
        var spunRows = rows.Count;
        var humanWords = 0;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read).Where(article => article.Label is "human" or "native" or null))
        {
            using var document = TextDocument.Parse(article, resources, model);
            humanWords += document.JudgedWords;
            Collect(document, resources, unspinner, (_, swap) => rows.Add((swap.Features, false)));
        }
        Console.Error.WriteLine($"human: {humanWords} words, {rows.Count - spunRows} tried");
        var weights = Fit(rows);
        // The share of swaps among the places tried is taken out: each document has its own.
        weights[0] -= Math.Log((double)rows.Count(row => row.IsSwap) / rows.Count(row => !row.IsSwap));
        for (var i = 0; i < weights.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights[i],8:0.000}f, // {Unspinner.FeatureNames[i]}"));
        return 0;
    }

    public static void Collect(TextDocument document, TextResources resources, Unspinner unspinner, Action<int, Swap> add)
    {
        using var tally = new WordTally(document, resources.Vocabulary);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = document.Trace!.Of(s);
            for (var place = 1; place < words.Length; place++)
            {
                if (Unspinner.IsSuspicious(words, place) && unspinner.TryUnspin(document.Trace.Model, words, place, document.Tokens[words[place].Token], tally, out var swap))
                    add(words[place].Token, swap);
            }
        }
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
                gradient[i] -= Ridge * rows.Count * weights[i] * 0.01;
                hessian[i, i] += Ridge * rows.Count * 0.01 + 1e-9;
            }
            var step = Solve(hessian, gradient);
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

    /// <summary>Solves a symmetric positive system, given by its lower half, by Cholesky's decomposition.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var x = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(sum) : sum / matrix[j, j];
            }
        }
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= matrix[i, k] * x[k];
            x[i] /= matrix[i, i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                x[i] -= matrix[k, i] * x[k];
            x[i] /= matrix[i, i];
        }
        return x;
    }
}
