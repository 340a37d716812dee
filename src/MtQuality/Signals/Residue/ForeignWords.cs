using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class ForeignWords(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.foreign",
        "untranslated words",
        "Words of another script in an English sentence, unknown words with letters that English lacks (\"zündschnüre\"), or function words of another language side by side (\"de que\").",
        "What a translator does not know it leaves standing. Names (Oscar de la Renta), titles, quotations and a name's own spelling in brackets are foreign by right.",
        "Untranslated words as a class of translation error: MQM, Lommel et al., 2014; seen in phrase-based systems of WMT 2008–2014.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["borrowed-words", "foreign-function-words"],
    };

    private const int MaxWordsMarked = 4;
    private const int MinAccentedLength = 4;

    private readonly WordSet _borrowed = new(resources.Lexicon("borrowed-words").Rows.Select(row => row[0]));
    private readonly IReadOnlyList<string[]> _languages = resources.Lexicon("foreign-function-words").Rows;
    private readonly KeyMap _languageRows = new([.. resources.Lexicon("foreign-function-words").Rows.Select((row, i) => KeyValuePair.Create(WordKey.Of(row[0]), i))]);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            if (!IsMostlyEnglish(document, tokens))
                continue;
            for (var i = 0; i < tokens.Length; i++)
            {
                var end = EndOfRun(document, tokens, i, out var message);
                if (end <= i)
                    continue;
                if (!IsSetApart(document, tokens, i, end))
                    evidence.Add(new Span(tokens[i].Start, tokens[Math.Min(end, i + MaxWordsMarked) - 1].End), sentence.Role, message);
                i = end - 1;
            }
        }
    }

    private int EndOfRun(TextDocument document, ReadOnlySpan<Token> tokens, int start, out string message)
    {
        var end = start;
        while (end < tokens.Length && tokens[end].IsWord && IsOtherScript(document.TextOf(tokens[end])))
            end++;
        message = "words of another script";
        if (end > start)
            return end;
        if (IsAccentedUnknown(document, tokens[start]))
        {
            message = "a word that English does not have";
            return start + 1;
        }

        while (end < tokens.Length && tokens[end].Casing == Casing.Lower && LanguageOf(tokens[end]) is { } language && language == LanguageOf(tokens[start]))
            end++;
        message = "words of another language";
        return end - start >= 2 ? end : start;
    }

    /// <summary>A word in lower case with letters that English lacks, and unknown: names are capitalised, and borrowed words are
    /// listed.</summary>
    private bool IsAccentedUnknown(TextDocument document, in Token token) =>
        token is { Casing: Casing.Lower, WordId: Vocabulary.Unknown, Length: >= MinAccentedLength }
        && document.TextOf(token).ContainsAnyInRange('\u00DF', '\u024F')
        && !_borrowed.Contains(token);

    private string? LanguageOf(in Token token) => _languageRows.Find(token.Key) is not KeyMap.Missing and var row ? _languages[row][1] : null;

    /// <summary>Quoted, in brackets, or part of a name: a capitalised word stands next to it.</summary>
    private static bool IsSetApart(TextDocument document, ReadOnlySpan<Token> tokens, int start, int end) =>
        start > 0 && SetsApart(document, tokens[start - 1]) || end < tokens.Length && SetsApart(document, tokens[end]);

    private static bool SetsApart(TextDocument document, in Token token) =>
        token.Casing is Casing.Capitalized or Casing.Upper
        || token.Kind == TokenKind.Punctuation && (CharClass.IsOpening(document.Source[token.Start]) || CharClass.IsClosing(document.Source[token.Start]) || CharClass.IsHyphen(document.Source[token.Start]));

    private bool IsMostlyEnglish(TextDocument document, ReadOnlySpan<Token> tokens)
    {
        var (words, foreign) = (0, 0);
        foreach (var token in tokens)
        {
            if (!token.IsWord)
                continue;
            words++;
            foreign += IsOtherScript(document.TextOf(token)) || token.WordId == Vocabulary.Unknown || LanguageOf(token) is not null ? 1 : 0;
        }
        return foreign * 2 < words;
    }

    /// <summary>Two letters or more, the first of them not Latin: a lone Greek letter is mathematics.</summary>
    private static bool IsOtherScript(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] >= '\u0370' && char.IsLetter(word[0]) && !(word[0] is >= '\u1E00' and <= '\u1EFF' or >= '\u2C60' and <= '\u2C7F' or >= '\uA720' and <= '\uA7FF')
        || word.Length > 1 && char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter && word[0] > '\u02FF';
}
