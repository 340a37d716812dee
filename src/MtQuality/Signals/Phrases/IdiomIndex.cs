using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>A swapped idiom found in a sentence.</summary>
/// <param name="Idiom">Which.</param>
/// <param name="First">Number of its first token.</param>
/// <param name="Last">Number of its last token.</param>
/// <param name="Firmness">Sum of the firmness of the words that stand unchanged, above 0.</param>
internal readonly record struct IdiomMatch(Idiom Idiom, int First, int Last, double Firmness);

/// <summary>
/// Finds swapped idioms by the swapped word itself: only a word that is known to be put in the place of another starts a search,
/// so any other costs one probe.
/// </summary>
internal sealed class IdiomIndex
{
    private const int End = -1;

    private readonly Vocabulary _vocabulary;
    private readonly KeyMap _firstPlace;
    private readonly List<Place> _places = [];

    /// <summary>The word at a position of an idiom has a certain swap; <paramref name="Next"/> is the next place with that swap.</summary>
    private readonly record struct Place(Idiom Idiom, int Position, int Next);

    public IdiomIndex(SignalResources resources)
    {
        _vocabulary = resources.Vocabulary;
        var firstPlace = new Dictionary<ulong, int>();
        // The last place entered is tried first: the longest idiom wins.
        foreach (var idiom in resources.Lexicon("idioms").Rows.Select(row => new Idiom(row, _vocabulary)).OrderBy(idiom => idiom.Words.Length))
        {
            for (var position = 0; position < idiom.Words.Length; position++)
            {
                foreach (var swap in idiom.Words[position].Swaps)
                {
                    _places.Add(new Place(idiom, position, firstPlace.GetValueOrDefault(swap, End)));
                    firstPlace[swap] = _places.Count - 1;
                }
            }
        }
        _firstPlace = new KeyMap(firstPlace);
    }

    /// <summary>The longest idiom whose first swapped word is the token at <paramref name="i"/>, if any.</summary>
    public IdiomMatch? Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        for (var number = _firstPlace.Find(Idiom.KeyOf(tokens[i], _vocabulary)); number != End; number = _places[number].Next)
        {
            var place = _places[number];
            if (Match(place.Idiom, place.Position, text, tokens, i) is { Firmness: > 0 } match)
                return match;
        }
        return null;
    }

    private IdiomMatch? Match(Idiom idiom, int position, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int swapped)
    {
        var firmness = 0.0;
        var first = swapped;
        for (var before = position - 1; before >= 0; before--)
        {
            first = WordScan.PreviousInPhrase(text, tokens, first);
            if (first == WordScan.None || idiom.Fit(before, tokens[first], _vocabulary) != IdiomFit.Same)
                return null;
            firmness += idiom.Words[before].Firmness;
        }
        var last = swapped;
        for (var after = position + 1; after < idiom.Words.Length; after++)
        {
            last = WordScan.NextInPhrase(text, tokens, last);
            var fit = last == WordScan.None ? IdiomFit.None : idiom.Fit(after, tokens[last], _vocabulary);
            if (fit == IdiomFit.None)
                return null;
            firmness += fit == IdiomFit.Same ? idiom.Words[after].Firmness : 0;
        }
        return new IdiomMatch(idiom, first, last, firmness);
    }
}
