using MtQuality.Documents;
using MtQuality.Forge.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Signals;

namespace MtQuality.Forge.Weights;

/// <summary>Fits the weights of <see cref="TermFinder"/>'s measurements: of all terms that two words of spun texts may stand for, which
/// did they replace? Human texts add terms that stood nowhere.</summary>
internal static class TermTraining
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
        var finder = new TermFinder(resources.Vocabulary, resources.Terms);
        var rows = new List<SwapCase>();
        foreach (var (spun, original) in TextPair.Read(spunFile, "text", "original"))
        {
            using var document = resources.Parse(new Article("spun", spun));
            using var trace = new Trace(document, model);
            if (SpunWords.Align(document, original, resources) is { } aligned)
                finder.TryTerms(document, trace, term => rows.Add(new SwapCase(term.Features, IsSwapped(term, aligned))));
        }
        var spunRows = rows.Count;
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read)
            .Where(article => article.Label is "human" or "native" or null))
        {
            using var document = resources.Parse(article);
            using var trace = new Trace(document, model);
            finder.TryTerms(document, trace, term => rows.Add(new SwapCase(term.Features, false)));
        }
        say($"spun: {spunRows} terms, {rows.Count(row => row.IsSwap)} in the place of others; human: {rows.Count - spunRows}");
        return SwapCase.Fit(rows);
    }

    private static bool IsSwapped(in SpunTerm term, SpunToken[] aligned) =>
        (term.IsFirstSwapped && aligned[term.Token].IsReplaced) || (term.IsSecondSwapped && aligned[term.Token + 1].IsReplaced);
}
