using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// Tells misspelt words from words that are only missing in the vocabulary. A misspelling is a common word with one letter missing, added,
/// changed or swapped with its neighbour, or without its apostrophe, or two common words without the space between them. Immutable;
/// allocates nothing.
/// </summary>
/// <remarks>F. Damerau, <i>A technique for computer detection and correction of spelling errors</i>, 1964: 80 % of spelling errors are of
/// these kinds.</remarks>
internal sealed class Misspelling(Vocabulary vocabulary)
{
    // Nearly every change of a shorter word gives another word.
    private const int MinLength = 4;
    private const int MaxLength = 20;

    // Ten in a million: a rarer word is as likely to be similar by chance.
    private const double CommonZipf = 4;

    // A hundred in a million: only very common words are written together by mistake.
    private const double VeryCommonZipf = 5;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able"];

    private readonly CommonWords _common = new(vocabulary, CommonZipf, MaxLength + 1);

    private const string Letters = "abcdefghijklmnopqrstuvwxyz'";

    /// <summary>Whether an unknown word, in lower case, is a misspelling of a common word.</summary>
    public bool IsMisspelt(ReadOnlySpan<char> word)
    {
        if (word.Length is < MinLength or > MaxLength)
            return false;
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterLower(letter))
                return false;
        }
        return !IsFormOfWord(word) && (IsTwoWords(word) || HasSwap(word) || HasChange(word) || HasExtraLetter(word) || LacksLetter(word));
    }

    /// <summary>Whether the word is a known word with an ending: an inflected or derived form that the vocabulary lacks.</summary>
    private bool IsFormOfWord(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)
                && vocabulary.Find(WordKey.Of(word[..^ending.Length])) != Vocabulary.Unknown)
            {
                return true;
            }
        }
        return false;
    }

    private bool IsTwoWords(ReadOnlySpan<char> word)
    {
        for (var cut = 1; cut < word.Length; cut++)
        {
            // The only word of one letter is "a".
            var isLongEnough = (cut > 1 || word[0] == 'a') && word.Length - cut > 1;
            if (isLongEnough && _common.Zipf(word[..cut]) >= VeryCommonZipf && _common.Zipf(word[cut..]) >= VeryCommonZipf)
                return true;
        }
        return false;
    }

    private bool HasSwap(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 1; i < word.Length; i++)
        {
            word.CopyTo(other);
            (other[i - 1], other[i]) = (word[i], word[i - 1]);
            if (_common.Zipf(other[..word.Length]) >= CommonZipf)
                return true;
        }
        return false;
    }

    private bool HasChange(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 0; i < word.Length; i++)
        {
            word.CopyTo(other);
            other[i] = CommonWords.AnyLetter;
            if (!_common.MayContain(other[..word.Length]))
                continue;
            foreach (var letter in Letters)
            {
                other[i] = letter;
                if (letter != word[i] && _common.Zipf(other[..word.Length]) >= CommonZipf)
                    return true;
            }
        }
        return false;
    }

    private bool HasExtraLetter(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(other);
            word[(i + 1)..].CopyTo(other[i..]);
            if (_common.Zipf(other[..(word.Length - 1)]) >= CommonZipf)
                return true;
        }
        return false;
    }

    private bool LacksLetter(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            word[..i].CopyTo(other);
            word[i..].CopyTo(other[(i + 1)..]);
            other[i] = CommonWords.AnyLetter;
            if (!_common.MayContain(other[..(word.Length + 1)]))
                continue;
            foreach (var letter in Letters)
            {
                other[i] = letter;
                if (_common.Zipf(other[..(word.Length + 1)]) >= CommonZipf)
                    return true;
            }
        }
        return false;
    }
}
