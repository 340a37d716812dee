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
        + "had\"), for emphasis (\"very very\"), in names (Bora Bora) and refrains, and where a heading runs into its text; "
        + "these are not marked.",
        "The oldest rule of proofreading tools (Cherry and Macdonald, The Writer's Workbench, 1983); the exceptions are the "
        + "doublings counted in 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
        Reads = ["doublings"],
    };

    // A doubling that occurs this often is a refrain or a technical term ("long long"), not a mistake.
    private const int MinRefrainCount = 3;

    // Laughter, chants and emphasis repeat a word a few times ("no, no, no"); a machine that is stuck does not stop.
    private const int MinStuck = 6;

    private static readonly ulong The = WordKey.Of("the");

    private readonly Doublings _doublings = new(resources.Lexicon("doublings"));
    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        List<(Token Word, int End, BlockRole Role)>? slips = null;
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (EndOfRun(tokens, i) is var end && end - i >= MinStuck)
                {
                    evidence.AddCertain(
                        new Span(tokens[i].Start, tokens[end - 1].End), sentence.Role, $"the same word {end - i} times in a row");
                    i = end - 1;
                    continue;
                }
                if (tokens[i].Key != tokens[i + 1].Key || !IsSlip(document, tokens, i))
                    continue;
                if (!NearRepeat.Covers(document, tokens, i))
                    (slips ??= []).Add((tokens[i], tokens[i + 1].End, sentence.Role));
            }
        }
        var withoutRefrains = slips?
            .GroupBy(slip => slip.Word.Key)
            .Where(same => same.Count() < MinRefrainCount)
            .SelectMany(same => same);
        foreach (var (word, end, role) in withoutRefrains ?? [])
            evidence.Add(new Span(word.Start, end), role, "the same word twice", document.TextOf(word).ToString());
    }

    /// <summary>One past the last of the same words in a row, of three letters or more.</summary>
    private static int EndOfRun(ReadOnlySpan<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Length && tokens[start] is { IsWord: true, Length: > 2 } && tokens[end].Key == tokens[start].Key)
            end++;
        return end;
    }

    private bool IsSlip(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        if (WordScan.NextAdjacent(tokens, i) == WordScan.None || !tokens[i].IsWord)
            return false;
        var isTriple = i > 0 && tokens[i - 1].Key == tokens[i].Key
            || i + 2 < tokens.Length && tokens[i + 2].Key == tokens[i].Key;
        return !isTriple
            && !IsHeadingAndText(tokens[i], tokens[i + 1])
            && !IsTitle(tokens, i)
            && !WordScan.IsHyphenated(document.Folded, tokens, i)
            && !WordScan.IsHyphenated(document.Folded, tokens, i + 1)
            && !_doublings.Allow(tokens, i);
    }

    /// <summary>Whether it is "The The" inside a sentence, a band: nobody capitalises the article by mistake.</summary>
    private static bool IsTitle(ReadOnlySpan<Token> tokens, int i) =>
        i > 0
        && tokens[i].Key == The
        && tokens[i].Casing == Casing.Capitalized
        && tokens[i + 1].Casing == Casing.Capitalized;

    /// <summary>
    /// Whether the two differ in case like a heading and the text below it (BELGIUM Belgium) or like a word and a title (of Of
    /// Mice and Men), or are initials.
    /// </summary>
    private bool IsHeadingAndText(in Token first, in Token second) => (first.Casing, second.Casing) switch
    {
        (Casing.Upper, Casing.Upper) => _vocabulary.UpperShare(first.WordId) > 0.02 || first.Length == 1,
        (Casing.Upper, _) or (_, Casing.Upper) or (Casing.Mixed, _) or (_, Casing.Mixed) => true,
        (Casing.Lower, Casing.Capitalized) => true,
        (Casing.Capitalized, Casing.Capitalized) => first.Length == 1,
        _ => first.Length == 1 && !_vocabulary.IsFunctionWord(first.WordId),
    };
}
