using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class RepeatedPhrase(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.phrase",
        "repeated phrase",
        "Two to four words that are repeated at once: \"in the case of in the case of\".",
        "Where two segments of a translation overlap, the shared words appear twice. Set phrases that repeat (\"again and again "
        + "and again\"), sayings (\"Hurt people hurt people\"), numbers, and headings that run into their text are not marked.",
        "Repeated n-grams as a sign of degenerate text: Holtzman et al., The Curious Case of Neural Text Degeneration, 2020.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
        Reads = ["doublings", SignalInfo.WordClasses],
    };

    private const int MinLength = 2;
    private const int MaxLength = 4;

    private static readonly ulong To = WordKey.Of("to");
    private static readonly WordSet Articles = new(["a", "an", "the"]);

    private readonly InnocentRepeats _innocent = new(resources);

    private readonly WordSet _links = new(["and", "or", "by", "after", "upon", "to", "on", "but", "not"]);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 2 * MinLength <= tokens.Length; i++)
            {
                for (var length = MinLength; length <= MaxLength && i + 2 * length <= tokens.Length; length++)
                {
                    if (tokens[i].Key != tokens[i + length].Key)
                        continue;
                    if (!IsRepeated(tokens.Slice(i, 2 * length), length, ComesMoreOften(tokens, i, length), IsStuckAtTo(tokens, i, length))
                        || _innocent.Allow(document, sentence, i, length))
                        continue;
                    var end = i + 2 * length;
                    var once = document.Source[tokens[i].Start..tokens[i + length - 1].End];
                    evidence.Add(
                        new TextSpan(tokens[i].Start, tokens[end - 1].End),
                        sentence.Role,
                        "the same words come again at once",
                        once);
                    i = end - 1;
                    break;
                }
            }
        }
    }

    /// <summary>Whether the repetition goes on beyond two: "they dug and they dug and they dug".</summary>
    private static bool ComesMoreOften(ReadOnlySpan<Token> tokens, int i, int length) =>
        i > 0 && tokens[i - 1].Key == tokens[i - 1 + length].Key
        || i + 2 * length < tokens.Length && tokens[i].Key == tokens[i + 2 * length].Key;

    /// <summary>Whether it is "to" and a word, and no chain: "went to go to go to the market", "from one to the to the other", but not
    /// "back to back to back", nor "all you need to run to run it".</summary>
    private static bool IsStuckAtTo(ReadOnlySpan<Token> tokens, int i, int length)
    {
        var end = i + 2 * length;
        return length == MinLength
            && tokens[i].Key == To
            && !(i > 0 && tokens[i - 1].Key == tokens[i + 1].Key)
            && end < tokens.Length
            && (Articles.Contains(tokens[i + 1])
                || tokens[end].Key == To && end + 1 < tokens.Length && tokens[end + 1].Key != tokens[i + 1].Key);
    }

    private bool IsRepeated(ReadOnlySpan<Token> tokens, int length, bool comesMoreOften, bool isStuck)
    {
        var links = 0;
        for (var j = 0; j < length; j++)
        {
            if (tokens[j].Key != tokens[j + length].Key || !tokens[j].IsWord)
                return false;
            links += _links.Contains(tokens[j]) ? 1 : 0;
        }
        for (var j = 1; j < tokens.Length; j++)
        {
            // Clitics and parts of hyphenated words are not words of their own.
            if (tokens[j].Start == tokens[j - 1].End)
                return false;
        }
        var isOneWord = tokens[0].Key == tokens[1].Key;
        var isSetPhrase = links > 0 && !isStuck && (length == 2 || comesMoreOften);
        return !isOneWord && !isSetPhrase;
    }
}
