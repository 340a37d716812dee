using System.Globalization;
using MtQuality.Forge.Building;

namespace MtQuality.Forge.Steps;

/// <summary>The sets that patterns and classifier learn from; they are needed only while building.</summary>
internal static class SetSteps
{
    /// <summary>Good English that the second language model has not read.</summary>
    public static readonly Input Held = Input.Made($"{Places.Work}/held.jsonl.gz");

    /// <summary>Registers that the labelled sets lack.</summary>
    public static readonly Input Odd = Input.Made($"{Places.Work}/odd.jsonl.gz");

    private static readonly IReadOnlyList<Input> Whole = [.. Corpora.Labelled, Odd, Held];

    public static IEnumerable<Step> All => [HoldOut, OddRegisters, LearningSets];

    /// <summary>The part of a set that the patterns learn from.</summary>
    public static Input ForPatterns(Input set) => Input.Made($"{Places.Work}/patterns/{Path.GetFileName(set.Path)}");

    /// <summary>The part of a set that the classifier learns from.</summary>
    public static Input ForClassifier(Input set) => Input.Made($"{Places.Work}/classifier/{Path.GetFileName(set.Path)}");

    private static Step HoldOut => new("hold-out", "sets part of good English aside", [Corpora.Clean], [Held.Path], context =>
        context.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Patterns.HoldOut.Write(context.Write(Held.Path), context.Read(Corpora.Clean)):N0} documents")));

    private static Step OddRegisters => new(
        "odd-registers",
        "gathers mails, reviews, essays, learners' faults and own prose",
        [.. LexiconSteps.Parsing, Corpora.Treebank, Corpora.Essays, HandWritten.Training],
        [Odd.Path],
        context =>
        {
            var (treebank, essays) = (context.ReadOne(Corpora.Treebank), context.ReadOne(Corpora.Essays));
            var count = Learning.OddRegisters.Write(
                context.Write(Odd.Path),
                treebank,
                essays,
                context.Read(HandWritten.Training),
                context.Resources);
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{count:N0} documents"));
        });

    private static Step LearningSets => new(
        "learning-sets",
        "parts the sets between patterns and classifier",
        Whole,
        [.. Whole.SelectMany(set => new[] { ForPatterns(set).Path, ForClassifier(set).Path })],
        context =>
        {
            foreach (var set in Whole)
                Learning.LearningSets.Write(
                    context.Options.PatternShare,
                    context.Write(ForPatterns(set).Path),
                    context.Write(ForClassifier(set).Path),
                    context.ReadOne(set));
        });
}
