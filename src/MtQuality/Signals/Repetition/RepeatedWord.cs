using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class RepeatedWord(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.word",
        "repeated word",
        "The same word twice in a row, or many times.",
        "Programs that join pieces of text double the word where two pieces meet. Words are also doubled by grammar (\"had "
        + "had\", \"the town she lived in in May\"), for emphasis (\"very very\"), in names (Bora Bora) and refrains, and where a "
        + "heading runs into its text; these are not marked.",
        "The oldest rule of proofreading tools (Cherry and Macdonald, The Writer's Workbench, 1983); the exceptions are the "
        + "doublings counted in 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 3,
        Reads = ["doublings", "thesaurus", SignalInfo.WordClasses],
    };

    // A doubling that occurs this often is a refrain or a technical term ("long long"), not a mistake, unless it is of a function word.
    private const int MinRefrainCount = 3;

    // Whoever writes down what people say doubles more of them: "I I think that that the the rule".
    private const int MaxFunctionWords = 7;

    // Laughter, chants and emphasis repeat a word a few times ("no, no, no"); a machine that is stuck does not stop.
    private const int MinStuck = 6;

    private static readonly WordSet Unstressed = new("a an the of to in at for from with by as and or if than".Split(' '));

    private readonly InnocentDoublings _innocent = new(resources);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        List<(Token Word, int End, BlockRole Role)>? slips = null;
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Key != tokens[i + 1].Key)
                    continue;
                if (EndOfRun(tokens, i) is var end && end - i >= MinStuck)
                {
                    evidence.AddCertain(
                        new TextSpan(tokens[i].Start, tokens[end - 1].End), sentence.Role, $"the same word {end - i} times in a row");
                    i = end - 1;
                    continue;
                }
                if (IsSlip(document, sentence, i) && !NearRepeat.Covers(document, tokens, i))
                    (slips ??= []).Add((tokens[i], tokens[i + 1].End, sentence.Role));
            }
        }
        var byWord = slips?.GroupBy(slip => slip.Word.Key).ToList() ?? [];
        var isStammered = byWord.Count(same => IsFunctionWord(same.First().Word)) > MaxFunctionWords;
        var withoutRefrains = byWord
            .Where(same => same.Count() < MinRefrainCount || IsFunctionWord(same.First().Word) && !isStammered)
            .SelectMany(same => same);
        foreach (var (word, end, role) in withoutRefrains)
            evidence.Add(new TextSpan(word.Start, end), role, "the same word twice", document.TextOf(word).ToString());
    }

    private bool IsFunctionWord(in Token token) => resources.Vocabulary.IsFunctionWord(token.WordId);

    /// <summary>One past the last of the same words in a row, of three letters or more.</summary>
    private static int EndOfRun(ReadOnlySpan<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Length && tokens[start] is { IsWord: true, Length: > 2 } && tokens[end].Key == tokens[start].Key)
            end++;
        return end;
    }

    private bool IsSlip(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        if (WordScan.NextAdjacent(tokens, i) == WordScan.None || !tokens[i].IsWord)
            return false;
        // People say "no, no, no" and "happy, happy, happy", but nobody stresses an article or a preposition.
        var isThird = i > 0 && tokens[i - 1].Key == tokens[i].Key;
        var isTriple = i + 2 < tokens.Length && tokens[i + 2].Key == tokens[i].Key;
        return !isThird && (!isTriple || Unstressed.Contains(tokens[i])) && !_innocent.Allow(document, sentence, i);
    }
}
