using System.Globalization;
using MtQuality.Ngrams;
using MtQuality.Patterns;
using MtQuality.Signals;

namespace MtQuality.Forge.Patterns;

/// <summary>Trains the model of patterns. The same files give the same model, byte by byte.</summary>
internal static class PatternTraining
{
    /// <summary>Trains on labelled corpora, and on held-out good English that a language model has not read.</summary>
    /// <param name="labelled">Gzipped JSONL.</param>
    /// <param name="heldOut">Gzipped JSONL of held-out documents.</param>
    /// <param name="model">The language model that the patterns are for.</param>
    /// <param name="standIn">The language model that has not read <paramref name="heldOut"/>.</param>
    /// <param name="resources">What all texts are parsed with.</param>
    /// <param name="say">Told how it goes.</param>
    public static PatternModel Train(
        IReadOnlyList<string> labelled,
        string heldOut,
        NgramModel model,
        NgramModel standIn,
        SignalResources resources,
        Action<string> say)
    {
        var corpus = new PatternCorpus(resources);
        var documents = corpus.Labelled(labelled, model).Concat(corpus.HeldOut(heldOut, standIn)).ToList();
        return new PatternModel([.. Enum.GetValues<PatternHead>().Select(head => Train(head, documents, say))], model.Hash);
    }

    private static PatternWeights Train(PatternHead head, List<PatternDocument> documents, Action<string> say)
    {
        var examples = documents.Select(document => document.For(head)).Where(example => example.Weight > 0).ToList();
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{head}: {examples.Count(example => example.IsPositive)} of {examples.Count} documents, "
            + $"{examples.Sum(example => (long)example.Words.Length)} words"));
        var weights = PatternTrainer.Train(examples);
        say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{head}: {weights.Steps.Length - weights.Steps.Count((sbyte)0)} weights in steps of {weights.Step:0.00000}"));
        return weights;
    }
}
