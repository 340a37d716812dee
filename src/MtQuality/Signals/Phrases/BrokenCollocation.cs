using System.Globalization;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Signals.Phrases;

internal sealed class BrokenCollocation(TextResources resources) : EvidenceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.collocation",
        "broken collocation",
        "Two words side by side that good English would have put together many times by chance alone, and never did.",
        "What keeps two common words apart is grammar or usage; a translator or a spinner that brings them together breaks it. Titles, lists and quoted words may do so by right: the two must be in lower case, unquoted, and not parted by any mark.",
        "N-gram language model of this project; expected against observed pairs: Church and Hanks, Word Association Norms, 1990.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 0);

    // log₂ of how often the pair should have been seen: 64 times.
    private const float LeastExpected = 6;

    protected override bool CanRead(TextDocument document) => document.Trace is not null;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        var trace = document.Trace!;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var i = 2; i < words.Length; i++)
            {
                if (words[i].Order != 1 || !FluencyProfile.IsExpected(trace.Model, words[i - 1], words[i], LeastExpected))
                    continue;
                var (first, second) = (document.Tokens[words[i - 1].Token], document.Tokens[words[i].Token]);
                if (!IsPlain(first) || !IsPlain(second) || words[i].Token != words[i - 1].Token + 1 || second.Start == first.End)
                    continue;
                var times = Math.Pow(2, words[i - 1].Frequency + words[i].Frequency + trace.Model.LogTotal);
                evidence.Add(new Span(first.Start, second.End), document.Sentences[s].Role,
                    string.Create(CultureInfo.InvariantCulture, $"two common words that good English keeps apart: by chance alone they would have met {times:0} times, and never did"));
            }
        }
    }

    /// <summary>A word of prose in lower case, known to the vocabulary.</summary>
    private bool IsPlain(in Token token) =>
        token.IsWord && token.Casing == Casing.Lower && token.WordId != Vocabulary.Unknown && token.Length > 1 && resources.Vocabulary.CapitalShare(token.WordId) < 0.5;
}
