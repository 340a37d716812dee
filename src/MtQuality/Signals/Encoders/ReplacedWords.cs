using System.Text;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Lexicons;
using MtQuality.Numerics;
using MtQuality.Tokens;

namespace MtQuality.Signals.Encoders;

internal sealed class ReplacedWords(SignalResources resources) : EncoderDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "encoder.replaced",
        "word that does not fit",
        "Words and short phrases that a person would not have written in this sentence, with the usual wording where it is clear.",
        "Spinners and poor translators choose words without regard to the sentence around them. The encoder reads the whole "
        + "passage, so it also finds odd words that no list names. Poetry, dialect, new terms and learners' mistakes have a few such "
        + "words; a garbled text has many. Names and spellings of another country are not marked.",
        "Encoder of this project: all-MiniLM-L6-v2, trained further to find replaced words (2026), after Clark and others, ELECTRA, "
        + "2020.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.Encoder],
    };

    // The least probability with which a word is marked, and that in a passage that is surely garbled: its log-odds are at least so.
    private const double MinProbability = 0.85;
    private const double MinProbabilityInGarbled = 0.65;
    private const double MinLogOddsOfGarbled = 2;

    // Function words go wrong in many honest ways, and there are many of them.
    private const double MinProbabilityOfFunctionWord = 0.97;

    // A wording is shown if the encoder expects it at least so much among all words; then it is right in four of five places.
    private const double MinWordingProbability = 0.6;

    private const int MaxWords = 4;

    private readonly ReplaceableWords _replaceable = new(resources.Vocabulary);
    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    protected override void Collect(TextDocument document, EncodedText encoded, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first++)
            {
                if (!IsMarked(document, sentence, encoded, first))
                    continue;
                var last = LastOfPhrase(document, sentence, encoded, first);
                Add(document, sentence, encoded, first, last, ref evidence);
                first = last;
            }
        }
    }

    /// <summary>The last marked word of the phrase that begins with a marked word. Marked words side by side are one phrase, and those
    /// with one function word between them.</summary>
    private int LastOfPhrase(TextDocument document, in Sentence sentence, EncodedText encoded, int first)
    {
        var last = first;
        for (var i = first + 1; i < Math.Min(sentence.EndToken, first + MaxWords) && i - last <= 2; i++)
        {
            if (IsMarked(document, sentence, encoded, i))
                last = i;
            else if (!_vocabulary.IsFunctionWord(document.Tokens[i].WordId))
                break;
        }
        return last;
    }

    private bool IsMarked(TextDocument document, in Sentence sentence, EncodedText encoded, int i)
    {
        var isFunctionWord = _vocabulary.IsFunctionWord(document.Tokens[i].WordId);
        // False also for what was not read.
        var min = isFunctionWord ? MinProbabilityOfFunctionWord : MinProbabilityInGarbled;
        return Probability(encoded, i) is var probability && probability >= min
            && (probability >= MinProbability || IsGarbled(encoded, i))
            && _replaceable.Contains(document, sentence, i)
            && !(Best(encoded, i) is { Text: var wording } && SpellingVariants.AreOfOneWord(Lower(document, i), wording));
    }

    private static bool IsGarbled(EncodedText encoded, int token)
    {
        foreach (var window in encoded.Windows)
        {
            if (token < window.EndToken)
                return token >= window.FirstToken && window.NotHuman >= MinLogOddsOfGarbled;
        }
        return false;
    }

    private void Add(
        TextDocument document, in Sentence sentence, EncodedText encoded, int first, int last, ref EvidenceCollector evidence)
    {
        var (expected, weight, isConfident) = (new StringBuilder(), 0.0, false);
        for (var i = first; i <= last; i++)
        {
            var token = document.Tokens[i];
            if (i > first && document.Tokens[i - 1].End < token.Start)
                expected.Append(' ');
            var isMarked = IsMarked(document, sentence, encoded, i);
            var isShown = isMarked && Best(encoded, i) is { Probability: >= (float)MinWordingProbability } best
                && !IsAnotherForm(token, best.Text);
            expected.Append(isShown ? InCaseOf(token, Best(encoded, i)!.Value.Text) : document.TextOf(token));
            isConfident |= isShown;
            weight = isMarked ? Math.Max(weight, Probability(encoded, i)) : weight;
        }
        var span = new TextSpan(document.Tokens[first].Start, document.Tokens[last].End);
        var wording = isConfident ? expected.ToString() : null;
        evidence.Add(span, sentence.Role, wording is null ? "does not fit here" : $"would read \"{wording}\"", wording, weight);
    }

    /// <summary>Whether the wording is the word in another form: what was replaced was another word.</summary>
    private bool IsAnotherForm(in Token token, string wording) => _vocabulary.Lemma(token) == _vocabulary.Lemma(WordKey.Of(wording));

    private static double Probability(EncodedText encoded, int token) => Logistic.Probability((double)encoded.Replaced.Span[token]);

    private static Wording? Best(EncodedText encoded, int token) =>
        encoded.Wordings.TryGetValue(token, out var wordings) && wordings.Count > 0 ? wordings[0] : null;

    private static string Lower(TextDocument document, int token) => document.TextOf(document.Tokens[token]).ToString().ToLowerInvariant();

    private static string InCaseOf(in Token token, string word) =>
        token.Casing == Casing.Lower || word.Length == 0 ? word : WordingCase.Capitalized(word);
}
