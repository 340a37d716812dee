using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class BrokenCollocation(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.collocation",
        "broken collocation",
        "Two words side by side that good English would have put together many times by chance alone, and never did; a light verb or adjective of degree where usage has another.",
        "What keeps two common words apart is grammar or usage; a translator or a spinner that brings them together breaks it. Titles, lists and quoted words may do so by right: the two must be in lower case, unquoted, and not parted by any mark.",
        "N-gram language model of this project; expected against observed pairs: Church and Hanks, Word Association Norms, 1990.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = ["collocates", SignalInfo.LanguageModel, "thesaurus"],
    };

    // log₂ of how often the pair should have been seen: 64 times.
    private const float MinExpected = 6;

    // What another word of a set must gain in bits, and in words of known n-grams.
    private const float MinGain = 10;
    private const int MinOrders = 2;

    private readonly Lazy<Collocates> _collocates = new(() => new Collocates(resources));
    private readonly Lazy<VerbObject> _objects = new(() => new VerbObject(resources));

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var i = 1; i < words.Length; i++)
            {
                AddUnusual(document, trace.Model, s, words, i, ref evidence);
                if (i < 2 || words[i].Order != 1 || !FluencyProfile.IsExpected(trace.Model, words[i - 1], words[i], MinExpected))
                    continue;
                var (first, second) = (document.Tokens[words[i - 1].Token], document.Tokens[words[i].Token]);
                if (!IsPlain(first) || !IsPlain(second) || words[i].Token != words[i - 1].Token + 1 || second.Start == first.End)
                    continue;
                var times = Math.Pow(2, trace.Model.LogExpected(words[i - 1], words[i]));
                evidence.Add(new Span(first.Start, second.End), document.Sentences[s].Role,
                    string.Create(CultureInfo.InvariantCulture, $"two common words that good English keeps apart: by chance alone they would have met {times:0} times, and never did"));
            }
        }
    }

    /// <summary>"Did a big mistake": another verb of its set makes the stretch far likelier, and the known stretch longer.</summary>
    private void AddUnusual(TextDocument document, NgramModel model, int sentence, ReadOnlySpan<TracedWord> words, int place, ref EvidenceCollector evidence)
    {
        var token = document.Tokens[words[place].Token];
        if (!token.IsWord || token.Casing != Casing.Lower || token.WordId == Vocabulary.Unknown)
            return;
        var others = _collocates.Value.Of(token.WordId);
        var vocabulary = resources.Vocabulary;
        var (best, bestGain) = (Vocabulary.Unknown, MinGain);
        var replacement = others.IsEmpty ? default : new Replacement(model, words, place);
        foreach (var other in others)
        {
            var trial = replacement.Try(vocabulary.Key(other));
            var gain = trial.Gain - Math.Max(0, trial.Frequency - words[place].Frequency);
            if (gain > bestGain && trial.Orders >= replacement.Orders + MinOrders)
                (best, bestGain) = (other, gain);
        }
        if (best == Vocabulary.Unknown && _objects.Value.Usual(document, model, words, place) is { } usual)
            (best, bestGain) = (usual.Form, (float)usual.Bits);
        if (best != Vocabulary.Unknown)
        {
            evidence.Add(token.Span, document.Sentences[sentence].Role,
                string.Create(CultureInfo.InvariantCulture, $"usage has \"{vocabulary.Spelling(best)}\" here, by {bestGain:0} bits"), vocabulary.Spelling(best));
        }
    }

    /// <summary>A word of prose in lower case, known to the vocabulary.</summary>
    private bool IsPlain(in Token token) =>
        token.IsWord && token.Casing == Casing.Lower && token.WordId != Vocabulary.Unknown && token.Length > 1 && resources.Vocabulary.CapitalShare(token.WordId) < 0.5;
}
