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
        "Words of another script in an English sentence, unknown words with letters that English lacks (\"zündschnüre\"), "
        + "function words of another language side by side (\"de que\"), or with unknown words only between and around them.",
        "A translator leaves words that it does not know as they are. Names (Oscar de la Renta), titles, quotations, original "
        + "spellings in brackets and symbols (\u0394H) are foreign too and are not marked.",
        "Untranslated words as a class of translation error: MQM, Lommel et al., 2014; seen in phrase-based systems of WMT "
        + "2008–2014.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
        Reads = ["borrowed-words", "foreign-function-words"],
    };

    // No letter before it is of another script than Latin.
    private const char FirstOther = '\u0300';

    private const string Greek = nameof(Greek);

    // A Cyrillic letter of the Caucasus that looks like l.
    private const char Palochka = '\u04CF';

    private const string LongVowels = "āēīōū";
    private const string ShortVowels = "aeiou";

    private const int MaxMarkedWords = 4;
    private const int MinLength = 4;

    // So many function words in a row are no borrowed phrase; so many words of another script or language are no title.
    private const int MinPassage = 4;
    private const int LongPassage = 6;

    // A longer one is found in parts, so that the work stays in proportion to the text.
    private const int MaxPassage = 40;

    // One word that English does not know may be misspelt.
    private const int MinUnknown = 2;

    // In tokens: how far from its quotation marks a quoted word is looked for.
    private const int MaxQuoted = 20;

    // A text that means to show words of another script shows few and
    // no passages; a translator that does not know a language leaves more.
    private const int MinLoneWords = 4;
    private const int MaxLoneLetters = 16;

    /// <summary>Foreign words in a row.</summary>
    /// <param name="End">One past the last token.</param>
    /// <param name="Message">What they are.</param>
    /// <param name="CertainFrom">How many of them no person leaves standing.</param>
    private readonly record struct Run(int End, string Message, int CertainFrom);

    private readonly WordSet _borrowed = new(resources.Lexicon("borrowed-words").Rows.Select(row => row[0]));
    private readonly IReadOnlyList<string[]> _languages = resources.Lexicon("foreign-function-words").Rows;
    private readonly KeyMap _languageRows = new(
        [.. resources.Lexicon("foreign-function-words").Rows.Select((row, i) => KeyValuePair.Create(WordKey.Of(row[0]), i))]);

    private readonly KeyFilter _mayBeForeign = new(
        [.. resources.Lexicon("foreign-function-words").Rows.Select(row => WordKey.Of(row[0]))]);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        List<(TextSpan Span, BlockRole Role, string Message)>? lone = null;
        var hasPassage = false;
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            bool? isMostlyEnglish = null;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (RunAt(document, tokens, i) is not { } run)
                    continue;
                if (!(isMostlyEnglish ??= IsMostlyEnglish(document, tokens)))
                    break;
                if (!SetApart.Holds(document, tokens, i, run.End) && !IsInForeignQuotation(document, tokens, i))
                {
                    var last = Math.Min(run.End, i + MaxMarkedWords) - 1;
                    var span = new TextSpan(tokens[i].Start, tokens[last].End);
                    var isOtherScript = IsOtherScript(document.TextOf(tokens[i]));
                    hasPassage |= isOtherScript && run.End - i > 1;
                    if (isOtherScript && run.End - i == 1 && tokens[i].Length <= MaxLoneLetters && !LooksLatin(document.TextOf(tokens[i])))
                        (lone ??= []).Add((span, sentence.Role, run.Message));
                    else if (run.End - i >= run.CertainFrom)
                        evidence.AddCertain(span, sentence.Role, run.Message);
                    else
                        evidence.Add(span, sentence.Role, run.Message);
                }
                i = run.End - 1;
            }
        }
        if (lone is null || lone.Count < MinLoneWords && !hasPassage)
            return;
        foreach (var (span, role, message) in lone)
            evidence.Add(span, role, message);
    }

    /// <summary>The foreign words that begin at <paramref name="start"/>; null if there are none.</summary>
    private Run? RunAt(TextDocument document, ReadOnlySpan<Token> tokens, int start)
    {
        var end = start;
        while (end < tokens.Length && tokens[end].IsWord && IsOtherScript(document.TextOf(tokens[end])))
            end++;
        if (end > start)
            return new Run(end, "words of another script", LongPassage);
        if (EndOfPassage(tokens, start) is var passage && passage > start)
            return new Run(passage, "words of another language", LongPassage);
        if (IsAccentedUnknown(document, tokens[start]))
            return new Run(start + 1, "a word that English does not have", LongPassage);
        while (end < tokens.Length && tokens[end].Casing == Casing.Lower && AreOfOneLanguage(tokens[start], tokens[end]))
            end++;
        return end - start >= 2 ? new Run(end, "words of another language", MinPassage) : null;
    }

    /// <summary>One past the last word of a passage that begins at <paramref name="start"/>: words in lower case that are function words
    /// of one other language or unknown to English, enough of both; start if there is none.</summary>
    private int EndOfPassage(ReadOnlySpan<Token> tokens, int start)
    {
        string? language = null;
        var (end, function, unknown) = (start, 0, 0);
        var limit = Math.Min(tokens.Length, start + MaxPassage);
        for (; end < limit && tokens[end] is { IsWord: true, Casing: Casing.Lower }; end++)
        {
            if (LanguageOf(tokens[end]) is { } found && (language ??= found) == found)
                function++;
            else if (tokens[end].WordId == Vocabulary.Unknown && !_borrowed.Contains(tokens[end]))
                unknown++;
            else
                break;
        }
        return function >= 1 && unknown >= MinUnknown && function + unknown >= MinPassage ? end : start;
    }

    /// <summary>
    /// Whether it is an unknown lower-case word with letters that English lacks. Names are capitalised, and borrowed words are
    /// listed.
    /// </summary>
    private bool IsAccentedUnknown(TextDocument document, in Token token) =>
        token is { Casing: Casing.Lower, WordId: Vocabulary.Unknown, Length: >= MinLength }
        && document.TextOf(token).ContainsAnyInRange('\u00DF', '\u024F')
        && !_borrowed.Contains(token)
        && WrongEncoding.Next(document.TextOf(token), 0).Length == 0
        && !IsTransliterated(document.TextOf(token));

    /// <summary>Whether it is a word that English has without its long vowels: hijāb.</summary>
    private bool IsTransliterated(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            plain[i] = LongVowels.IndexOf(word[i]) is >= 0 and var vowel ? ShortVowels[vowel] : word[i];
        return resources.Vocabulary.Find(WordKey.Of(plain)) != Vocabulary.Unknown;
    }

    private bool AreOfOneLanguage(in Token first, in Token second) =>
        LanguageOf(second) is { } language && language == LanguageOf(first);

    private string? LanguageOf(in Token token) =>
        _mayBeForeign.MayContain(token.Key) && _languageRows.Find(token.Key) is not KeyMap.Missing and var row ? _languages[row][1] : null;

    /// <summary>Whether all its letters look like Latin ones: аррӏе, in Cyrillic, is written to be read as "apple".</summary>
    private static bool LooksLatin(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c != Palochka && !char.IsAsciiLetter(LookAlikes.LatinOf(c)))
                return false;
        }
        return word.Length >= MinLength;
    }

    /// <summary>Whether it stands in a quotation of which most words are not English: the writer quotes another language.</summary>
    private bool IsInForeignQuotation(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        var (start, end) = (i - 1, i + 1);
        while (start >= Math.Max(0, i - MaxQuoted) && !IsQuote(document, tokens[start]))
            start--;
        while (end < Math.Min(tokens.Length, i + MaxQuoted) && !IsQuote(document, tokens[end]))
            end++;
        return start >= 0
            && end < tokens.Length
            && IsQuote(document, tokens[start])
            && IsQuote(document, tokens[end])
            && !IsMostlyEnglish(document, tokens[(start + 1)..end]);
    }

    private static bool IsQuote(TextDocument document, in Token token) =>
        token.Kind == TokenKind.Punctuation && document.Folded[token.Start] is '"' or '\'';

    private bool IsMostlyEnglish(TextDocument document, ReadOnlySpan<Token> tokens)
    {
        var (words, foreign) = (0, 0);
        foreach (var token in tokens)
        {
            if (!token.IsWord)
                continue;
            words++;
            var isForeign = token.WordId == Vocabulary.Unknown
                || IsOtherScript(document.TextOf(token))
                || LanguageOf(token) is not null;
            foreign += isForeign ? 1 : 0;
        }
        return foreign * 2 < words;
    }

    /// <summary>
    /// Whether its letters are not Latin. A letter with Latin letters or digits after it is a symbol (ΔH, λmax), and so are one or two
    /// Greek letters (γδ T cells).
    /// </summary>
    private static bool IsOtherScript(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (first < FirstOther || word.Length < 2 || char.IsAsciiLetterOrDigit(word[1]))
            return false;
        if (word.Length == 2 && Scripts.NameOf(word) == Greek)
            return false;
        var isExtendedLatin = first is >= '\u1E00' and <= '\u1EFF' or >= '\u2C60' and <= '\u2C7F' or >= '\uA720' and <= '\uA7FF';
        return first >= '\u0370' && char.IsLetter(first) && !isExtendedLatin
            || char.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter;
    }
}
