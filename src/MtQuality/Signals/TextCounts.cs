using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>What several signals count in headline and body, counted in one pass.</summary>
internal readonly record struct TextCounts
{
    // Zipf 3 is one in a million words.
    private const double RareZipf = 3;

    /// <summary>Number of tokens other than punctuation.</summary>
    public int Tokens { get; private init; }

    /// <summary>Number of words.</summary>
    public int Words { get; private init; }

    /// <summary>Number of UTF-16 units of the words.</summary>
    public long Characters { get; private init; }

    /// <summary>Number of function words.</summary>
    public int Function { get; private init; }

    /// <summary>Number of content words in lower case.</summary>
    public int Content { get; private init; }

    /// <summary>Number of those that occur less than once in a million words, or are unknown.</summary>
    public int Rare { get; private init; }

    /// <summary>Number of those that the vocabulary knows.</summary>
    public int Known { get; private init; }

    /// <summary>Sum of the Zipf frequencies of those that the vocabulary knows.</summary>
    public double ZipfOfKnown { get; private init; }

    public static TextCounts Of(TextDocument document, Vocabulary vocabulary)
    {
        int all = 0, words = 0, function = 0, content = 0, rare = 0, known = 0;
        var characters = 0L;
        var zipfOfKnown = 0.0;
        foreach (ref readonly var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (ref readonly var token in document.TokensOf(sentence))
            {
                all += token.Kind == TokenKind.Punctuation ? 0 : 1;
                if (!token.IsWord)
                    continue;
                words++;
                characters += token.Length;
                if (vocabulary.IsFunctionWord(token.WordId))
                {
                    function++;
                    continue;
                }
                if (token.Casing != Casing.Lower)
                    continue;
                content++;
                var zipf = vocabulary.Zipf(token.WordId);
                rare += zipf < RareZipf ? 1 : 0;
                if (token.WordId == Vocabulary.Unknown)
                    continue;
                known++;
                zipfOfKnown += zipf;
            }
        }
        return new TextCounts
        {
            Tokens = all,
            Words = words,
            Characters = characters,
            Function = function,
            Content = content,
            Rare = rare,
            Known = known,
            ZipfOfKnown = zipfOfKnown,
        };
    }
}
