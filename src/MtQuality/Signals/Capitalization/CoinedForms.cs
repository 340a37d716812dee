using System.Collections.Frozen;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

/// <summary>
/// Recognises words that have mixed case on purpose: listed forms (the lexicon <c>casings</c>), forms that a text uses as a
/// name, compounds (NoReturn), words that spell out an acronym (COMpact, for COMIC), inflected acronyms (PINs, CALLed), and mockery
/// (sUrE tHiNg).
/// </summary>
internal sealed class CoinedForms(SignalResources resources)
{
    // A form that a text uses this often is its name for something (SDist), unless it is of an ordinary word: oPen.
    private const int MinNameCount = 5;
    private const double MaxNameZipf = 4.5;

    // Rarer parts are a coincidence: "ro" and "Se" make "roSe".
    private const double MinPartZipf = 4.0;

    // Maximum number of tokens between an acronym and the words it is made of.
    private const int MaxAcronymDistance = 25;
    private const int MinAcronymLength = 3;
    private const int MaxCapitals = 16;

    private const int MinAlternating = 3;

    // Good English writes "pin" as PIN in 12 of 100 places. A word as common as "was" is not the plural of WA.
    private const double MinAcronymShare = 0.08;
    private const double MaxPluralZipf = 6;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _listed = resources.Lexicon("casings").Rows
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word at token <paramref name="i"/> has mixed case on purpose.</summary>
    public bool Contains(TextDocument document, DocumentForms forms, int i)
    {
        var word = document.TextOf(document.Tokens[i]);
        return _listed.Contains(word)
            || forms.CountOf(word) >= MinNameCount && _vocabulary.Zipf(document.Tokens[i].WordId) <= MaxNameZipf
            || IsCompound(word)
            || IsMocking(document, i)
            || SpellsAcronym(document, i)
            || IsInflectedAcronym(word, forms);
    }

    /// <summary>Whether it and a word beside it alternate small and capital letters: "sUrE, tHaT wIlL wOrK" mocks a speaker.</summary>
    private static bool IsMocking(TextDocument document, int i)
    {
        if (!Alternates(document.TextOf(document.Tokens[i])))
            return false;
        // A comma may stand between the two.
        for (var other = Math.Max(0, i - 2); other <= Math.Min(document.Tokens.Length - 1, i + 2); other++)
        {
            if (other != i && Alternates(document.TextOf(document.Tokens[other])))
                return true;
        }
        return false;
    }

    private static bool Alternates(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLetter(word[i]) || i > 0 && char.IsUpper(word[i]) == char.IsUpper(word[i - 1]))
                return false;
        }
        return word.Length >= MinAlternating;
    }

    /// <summary>Whether it is two words joined as in names and identifiers: NoReturn, setUp.</summary>
    private bool IsCompound(ReadOnlySpan<char> word)
    {
        var second = 1;
        while (second < word.Length && !char.IsUpper(word[second]))
            second++;
        return second >= 2
            && word.Length - second >= 2
            && !word[(second + 1)..].ContainsAnyInRange('A', 'Z')
            && IsCommon(word[..second])
            && IsCommon(word[second..]);
    }

    private bool IsCommon(ReadOnlySpan<char> word) => _vocabulary.Zipf(_vocabulary.Find(WordKey.Of(word))) >= MinPartZipf;

    /// <summary>Whether its capitals are letters of an acronym close by: "COMpact Image Captioning (COMIC)".</summary>
    private static bool SpellsAcronym(TextDocument document, int i)
    {
        Span<char> capitals = stackalloc char[MaxCapitals];
        var count = 0;
        foreach (var c in document.TextOf(document.Tokens[i]))
        {
            if (char.IsUpper(c) && count < capitals.Length)
                capitals[count++] = c;
        }
        var end = Math.Min(document.Tokens.Length, i + MaxAcronymDistance);
        for (var j = Math.Max(0, i - MaxAcronymDistance); j < end; j++)
        {
            var other = document.Tokens[j];
            if (other.Casing != Casing.Upper || other.Length < MinAcronymLength)
                continue;
            // Many acronyms contain two given letters by chance: two must be its beginning, or the word beside must spell it too.
            var place = document.TextOf(other).IndexOf(capitals[..count]);
            if (place == 0 && count >= 2 || place > 0 && (count >= 3 || count == 2 && IsBesideMixed(document, i)))
                return true;
        }
        return false;
    }

    private static bool IsBesideMixed(TextDocument document, int i) =>
        i > 0 && document.Tokens[i - 1].Casing == Casing.Mixed
        || i + 1 < document.Tokens.Length && document.Tokens[i + 1].Casing == Casing.Mixed;

    /// <summary>
    /// Whether it is an acronym with an ending: the plural of a well-known one (PINs), or any form of one that the text itself
    /// uses (CALLed).
    /// </summary>
    private bool IsInflectedAcronym(ReadOnlySpan<char> word, DocumentForms forms)
    {
        var length = StemLength(word);
        if (length < 2)
            return false;
        var stem = WordKey.Of(word[..length]);
        var isPlural = length == word.Length - 1;
        return forms.WritesUpper(stem)
            || isPlural
                && _vocabulary.Find(stem) is var id and not Vocabulary.Unknown
                && _vocabulary.UpperShare(id) >= MinAcronymShare
                && _vocabulary.Zipf(_vocabulary.Find(WordKey.Of(word))) < MaxPluralZipf;
    }

    /// <summary>Number of capitals before a lower-case ending: 4 for CALLed. 0 if the word has another form.</summary>
    private static int StemLength(ReadOnlySpan<char> word)
    {
        var stem = 0;
        while (stem < word.Length && char.IsUpper(word[stem]))
            stem++;
        return word[stem..].TrimStart("'’") is "s" or "es" or "ed" or "d" or "ing" or "er" or "t" or "ts" ? stem : 0;
    }
}
