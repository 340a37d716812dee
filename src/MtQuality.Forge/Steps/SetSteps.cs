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

    // Of translations that are hardly poor, the classifier needs no more than of all others.
    private const double MtSystemsShare = 0.25;

    private static readonly IReadOnlyList<Input> Whole = [.. Corpora.Labelled, Odd, Held];

    public static IEnumerable<Step> All => [HoldOut, OddRegisters, LearningSets];

    /// <summary>The part of a set that encoder and patterns learn from: what reads texts for the classifier.</summary>
    public static Input ForReaders(Input set) => Input.Made($"{Places.Work}/readers/{Path.GetFileName(set.Path)}");

    /// <summary>The part of a set that the classifier learns from.</summary>
    public static Input ForClassifier(Input set) => Input.Made($"{Places.Work}/classifier/{Path.GetFileName(set.Path)}");

    /// <summary>The part of a set that nothing learns from.</summary>
    public static Input ForMeasuring(Input set) => Input.Made($"{Places.Work}/measured/{Path.GetFileName(set.Path)}");

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
        "parts the sets between what reads, what classifies and what is measured",
        [.. Whole, .. Corpora.Real],
        [
            .. Whole.Concat(Corpora.Real).SelectMany(set => new[] { ForReaders(set).Path, ForClassifier(set).Path }),
            .. Corpora.Real.Select(set => ForMeasuring(set).Path)
        ],
        context =>
        {
            var (read, measured) = (context.Options.ReaderShare, context.Options.MeasuredShare);
            foreach (var set in Whole)
                Learning.LearningSets.Write(
                    context.ReadOne(set),
                    (context.Write(ForReaders(set).Path), read),
                    (context.Write(ForClassifier(set).Path), (1 - read) * (set == Corpora.LabelledOf("mt_systems") ? MtSystemsShare : 1)));
            foreach (var set in Corpora.Real)
                Learning.LearningSets.Write(
                    context.ReadOne(set),
                    (context.Write(ForReaders(set).Path), 1 - 2 * measured),
                    (context.Write(ForClassifier(set).Path), measured),
                    (context.Write(ForMeasuring(set).Path), measured));
        });
}
