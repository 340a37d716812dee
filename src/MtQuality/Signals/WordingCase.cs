using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>Gives an expected wording the capitals of the place that it would replace.</summary>
internal static class WordingCase
{
    /// <summary>
    /// <paramref name="wording"/> with a capital where the place has one: at each word if both have as many words ("World Wellbeing
    /// Organization") and the wording has no capitals of itself, else at the first. A wording that only puts capitals right stays.
    /// </summary>
    public static string Like(TextDocument document, TextSpan place, string wording)
    {
        // What differs in capitals alone is about them.
        if (wording.AsSpan().Equals(place.Of(document.Source), StringComparison.OrdinalIgnoreCase))
            return wording;
        var first = document.FirstTokenAt(place.Start);
        var end = first;
        while (end < document.Tokens.Length && document.Tokens[end].Start < place.End)
            end++;
        var tokens = document.Tokens[first..end];
        var words = wording.Split(' ');
        var isWordByWord = words.Length == tokens.Length && !wording.AsSpan().ContainsAnyInRange('A', 'Z');
        for (var i = 0; i < (isWordByWord ? words.Length : Math.Min(1, tokens.Length)); i++)
        {
            var isSingleLetter = tokens[i] is { Casing: Casing.Upper, Length: 1 };
            if (words[i].Length > 0 && (tokens[i].Casing == Casing.Capitalized || isSingleLetter))
                words[i] = Capitalized(words[i]);
        }
        return string.Join(' ', words);
    }

    /// <summary>A word of one letter or more with a capital.</summary>
    public static string Capitalized(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));
}
