using MtQuality.Documents;
using MtQuality.Metrics.Attacks;
using MtQuality.Ngrams;
using MtQuality.Patterns;
using MtQuality.Signals;

namespace MtQuality.Forge.Patterns;

/// <summary>A document read as patterns, and how much it counts for either head: 0 where it is no example.</summary>
internal sealed record PatternDocument(LabelledText Source, PatternWord[] Words, float Translated, float Spun)
{
    /// <summary>The example it is for a head.</summary>
    public PatternExample For(PatternHead head) => new(
        Words, Source.Origin == (head == PatternHead.Translated ? TextOrigin.Machine : TextOrigin.Spun), head == PatternHead.Translated
            ? Translated
            : Spun, 0);
}

/// <summary>Reads labelled corpora as examples of patterns. Their weights say what the model shall mind: poor translations much, good
/// ones little.</summary>
internal sealed class PatternCorpus(SignalResources resources)
{
    private const double MinRate = 0.06;
    private const double RateRange = 0.45;

    private readonly ThesaurusSpinner _spinner = ThesaurusSpinner.WithOwnThesaurus(resources);

    /// <summary>The documents of labelled corpora, and for every original of a spun text a version that this project's own thesaurus
    /// spun.</summary>
    public IEnumerable<PatternDocument> Labelled(IEnumerable<string> files, NgramModel model) => files
        .SelectMany(file => LabelledText.Read(file).Where(text => IsTaken(file, text)))
        .SelectMany(WithOwnSpinning)
        .AsParallel().AsOrdered()
        .Select(text => Read(text, model, 1));

    /// <summary>Held-out good English, read with a language model that does not know it.</summary>
    public IEnumerable<PatternDocument> HeldOut(string file, NgramModel model) => LabelledText.Read(file)
        .SelectMany(text => HoldOut.Pieces(text.Text, new Random((int)text.Hash)).Select(piece => text with { Text = piece }))
        .AsParallel().AsOrdered()
        .Select(text => Read(text, model, IsScarce(text.Domain) ? 2f : 0.7f));

    private PatternDocument Read(LabelledText text, NgramModel model, float weight)
    {
        using var document = resources.Parse(new Article("document", text.Text));
        using var measured = new MeasuredText(document, resources, model);
        var (translated, spun) = Weights(text);
        var words = resources.PatternReader.Read(document, measured.Trace!, measured.Swaps);
        return new PatternDocument(text, words, weight * translated, weight * spun);
    }

    /// <summary>The many chunks of the machine systems would outweigh all else: half of the machines' will do.</summary>
    private static bool IsTaken(string file, LabelledText text) =>
        text.Origin != TextOrigin.Machine
            || !Path.GetFileName(file).StartsWith("mt_systems", StringComparison.Ordinal)
            || text.Hash % 2 == 0;

    private IEnumerable<LabelledText> WithOwnSpinning(LabelledText text)
    {
        yield return text;
        if (text.Label != "original")
            yield break;
        var random = new Random((int)text.Hash);
        yield return text with
        {
            Text = _spinner.Spin(
            text.Text,
            MinRate + RateRange * random.NextDouble(),
            random),
            Origin = TextOrigin.Spun,
            Label = "spun",
            Tool = "own-thesaurus"
        };
    }

    private static (float Translated, float Spun) Weights(LabelledText text) => (text.Origin, text.Label) switch
    {
        (TextOrigin.Machine, "round_trip") => (1, 0),
        (TextOrigin.Machine, _) => (text.Weight, 0),
        (TextOrigin.Spun, _) => (0, 1),
        // An original has two spun versions against it.
        (_, "original") => (0.7f, 2),
        _ => (text.Weight, 0.6f * text.Weight),
    };

    private static bool IsScarce(string register) =>
        register is "scotus_transcripts" or "changelog_transcripts" or "cia_factbook" or "openstax";
}
