using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// Tells a slip of the pen from a word that is merely not known: one letter lost, doubled, changed or swapped with its neighbour in a
/// common word, an
/// apostrophe left out, or two common words run together. Immutable; allocates nothing.
/// </summary>
/// <remarks>F. Damerau, <i>A technique for computer detection and correction of spelling errors</i>, 1964: four slips in five are one
/// of these.</remarks>
internal sealed class Misspelling(Vocabulary vocabulary)
{
    // Of a short word nearly every neighbour is a word.
    private const int MinLength = 4;
    private const int MaxLength = 20;

    // Ten in a million: what is rarer is as likely to be a neighbour by chance.
    private const double CommonZipf = 4;

    // A hundred in a million: words that are run together are the commonest.
    private const double VeryCommonZipf = 5;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able"];

    private const string Letters = "abcdefghijklmnopqrstuvwxyz'";

    /// <summary>Whether an unknown word, in lower case, is a common one misspelt.</summary>
    public bool IsMisspelt(ReadOnlySpan<char> word)
    {
        if (word.Length is < MinLength or > MaxLength)
            return false;
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterLower(letter))
                return false;
        }
        return !IsFormOfWord(word) && (IsRunTogether(word) || IsSwapped(word) || IsChanged(word) || IsLonger(word) || IsShorter(word));
    }

    /// <summary>Whether it is a known word with an ending: a form that the vocabulary happens to lack, or that nobody uses.</summary>
    private bool IsFormOfWord(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && vocabulary.Find(WordKey.Of(word[..^ending.Length])) != Vocabulary.Unknown)
                return true;
        }
        return false;
    }

    private bool IsRunTogether(ReadOnlySpan<char> word)
    {
        for (var cut = 1; cut < word.Length; cut++)
        {
            if ((cut > 1 || word[0] == 'a') && word.Length - cut > 1 && Zipf(word[..cut]) >= VeryCommonZipf && Zipf(word[cut..]) >= VeryCommonZipf)
                return true;
        }
        return false;
    }

    private bool IsSwapped(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 1; i < word.Length; i++)
        {
            word.CopyTo(other);
            (other[i - 1], other[i]) = (word[i], word[i - 1]);
            if (Zipf(other[..word.Length]) >= CommonZipf)
                return true;
        }
        return false;
    }

    private bool IsChanged(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 0; i < word.Length; i++)
        {
            word.CopyTo(other);
            foreach (var letter in Letters)
            {
                other[i] = letter;
                if (letter != word[i] && Zipf(other[..word.Length]) >= CommonZipf)
                    return true;
            }
        }
        return false;
    }

    private bool IsLonger(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength];
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(other);
            word[(i + 1)..].CopyTo(other[i..]);
            if (Zipf(other[..(word.Length - 1)]) >= CommonZipf)
                return true;
        }
        return false;
    }

    private bool IsShorter(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[MaxLength + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            word[..i].CopyTo(other);
            word[i..].CopyTo(other[(i + 1)..]);
            foreach (var letter in Letters)
            {
                other[i] = letter;
                if (Zipf(other[..(word.Length + 1)]) >= CommonZipf)
                    return true;
            }
        }
        return false;
    }

    private double Zipf(ReadOnlySpan<char> word) => vocabulary.Zipf(vocabulary.Find(WordKey.Of(word)));
}
