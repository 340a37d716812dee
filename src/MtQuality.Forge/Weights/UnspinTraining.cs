using MtQuality.Documents;
using MtQuality.Forge.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Signals;

namespace MtQuality.Forge.Weights;

/// <summary>
/// Fits the weights of <see cref="Unspinner"/>'s measurements by logistic regression: of all swaps that are possible in spun texts,
/// which undo a replacement? Human texts add swaps that undo nothing.
/// </summary>
internal static class UnspinTraining
{
    /// <summary>The weights, in the order of the measurements.</summary>
    /// <param name="spunFile">Gzipped JSONL of spun articles with their originals.</param>
    /// <param name="humanFiles">Gzipped JSONL; what is not labelled human or native is passed over.</param>
    /// <param name="resources">What all texts are parsed with.</param>
    /// <param name="model">The language model.</param>
    /// <param name="say">Told how it goes.</param>
    public static double[] Fit(
        string spunFile, IReadOnlyList<string> humanFiles, SignalResources resources, NgramModel model, Action<string> say)
    {
        var unspinner = resources.Unspinner;
        var rows = new List<SwapCase>();
        var (content, replaced, suspicious, found) = (0, 0, 0, 0);
        foreach (var (spun, original) in TextPair.Read(spunFile, "text", "original"))
        {
            using var document = resources.Parse(new Article("spun", spun));
            using var trace = new Trace(document, model);
            if (SpunWords.Align(document, original, resources) is not { } aligned)
                continue;
            content += aligned.Count(token => token.IsContent);
            replaced += aligned.Count(token => token.IsContent && token.IsReplaced);
            unspinner.Try(document, trace, (in PossibleSwap swap) =>
            {
                var token = aligned[swap.Token];
                rows.Add(new SwapCase(swap.Features, token.IsReplaced));
                suspicious += token.IsReplaced ? 1 : 0;
                found += token.IsReplaced && token.Original == resources.Vocabulary.Spelling(swap.Candidate) ? 1 : 0;
            });
        }
        say($"spun: {content} content words, {replaced} replaced, {suspicious} of them tried, "
            + $"{found} with the original as the best candidate; {rows.Count} tried");
        var spunRows = rows.Count;
        var humanWords = 0;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read)
            .Where(article => article.Label is "human" or "native" or null))
        {
            using var document = resources.Parse(article);
            using var trace = new Trace(document, model);
            humanWords += document.JudgedWords;
            unspinner.Try(document, trace, (in PossibleSwap swap) => rows.Add(new SwapCase(swap.Features, false)));
        }
        say($"human: {humanWords} words, {rows.Count - spunRows} tried");
        return SwapCase.Fit(rows);
    }
}
