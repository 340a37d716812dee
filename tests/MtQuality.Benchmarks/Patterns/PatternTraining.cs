using System.Globalization;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Scoring.Patterns;

namespace MtQuality.Benchmarks.Patterns;

/// <summary>Trains the model of patterns. The same files give the same model, byte by byte.</summary>
internal static class PatternTraining
{
    /// <summary>Trains on held-out good English, which <paramref name="otherModel"/> has not read, and labelled corpora, but on nothing
    /// made by a tool whose name has <paramref name="without"/> in it.</summary>
    public static int Run(string output, string heldOut, string otherModel, string[] labelled, string? without)
    {
        var corpus = new PatternCorpus(new TextResources(LexiconSet.Load()));
        using var shipped = NgramModel.Open(ShippedModel.Path);
        using var other = NgramModel.Open(otherModel);
        var documents = corpus.Labelled(labelled, shipped).Concat(corpus.HeldOut(heldOut, other))
            .Where(document => without is null || !document.Source.Tool.Contains(without, StringComparison.Ordinal))
            .ToList();
        var heads = Enum.GetValues<PatternHead>().Select(head => Train(head, documents)).ToList();
        var model = new PatternModel(heads, shipped.Hash);
        File.WriteAllBytes(output, model.Write());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {new FileInfo(output).Length} bytes, hash {model.Hash:x16}"));
        return 0;
    }

    private static PatternWeights Train(PatternHead head, List<PatternDocument> documents)
    {
        var examples = documents.Select(document => document.For(head)).Where(example => example.Weight > 0).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head}: {examples.Count(example => example.IsPositive)} of {examples.Count} documents, {examples.Sum(example => (long)example.Words.Length)} words"));
        var weights = PatternTrainer.Train(examples);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head}: {weights.Steps.Length - weights.Steps.Count((sbyte)0)} weights in steps of {weights.Step:0.00000}"));
        return weights;
    }
}
