using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>A swapped idiom found in a sentence.</summary>
/// <param name="Idiom">The idiom.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="Last">Index of its last token in the sentence.</param>
/// <param name="Support">Sum of <see cref="IdiomWord.Support"/> over the unchanged words, above 0.</param>
internal readonly record struct IdiomMatch(Idiom Idiom, int First, int Last, double Support);

/// <summary>
/// Finds swapped idioms by their swapped words. Only a word that is a known replacement starts a search.
/// </summary>
internal sealed class IdiomIndex
{
    private const int End = -1;

    private readonly Vocabulary _vocabulary;
    private readonly KeyFilter _swaps;
    private readonly KeyMap _firstPlace;
    private readonly List<Place> _places = [];

    /// <summary>A position in an idiom where a certain swap may stand. <paramref name="Next"/> is the next such place.</summary>
    private readonly record struct Place(Idiom Idiom, int Position, int Next);

    public IdiomIndex(SignalResources resources)
    {
        _vocabulary = resources.Vocabulary;
        var firstPlace = new Dictionary<ulong, int>();
        // The place that was added last is tried first, so that the longest idiom wins.
        var lexicon = resources.Lexicon("idioms");
        var idioms = lexicon.Rows
            // A row may have whole wordings in place of swaps.
            .Select(row => new Idiom([row[0], Lexicon.Cell(row, 2).Length > 0 ? row[1] : lexicon.Required(row, 1)], _vocabulary))
            .OrderBy(idiom => idiom.Words.Length);
        foreach (var idiom in idioms)
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
        _swaps = new KeyFilter(firstPlace.Keys);
        _firstPlace = new KeyMap(firstPlace);
    }

    /// <summary>The longest idiom whose first swapped word is the token at <paramref name="i"/>; null if there is none.</summary>
    public IdiomMatch? Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var key = Idiom.KeyOf(tokens[i], _vocabulary);
        if (!_swaps.MayContain(key))
            return null;
        for (var number = _firstPlace.Find(key); number != End; number = _places[number].Next)
        {
            var place = _places[number];
            if (Match(place.Idiom, place.Position, text, tokens, i) is { Support: > 0 } match)
                return match;
        }
        return null;
    }

    private IdiomMatch? Match(Idiom idiom, int position, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int swapped)
    {
        var support = 0.0;
        var first = swapped;
        for (var before = position - 1; before >= 0; before--)
        {
            first = WordScan.PreviousInPhrase(text, tokens, first);
            if (first == WordScan.None || idiom.Fit(before, tokens[first], _vocabulary) != IdiomFit.Same)
                return null;
            support += idiom.Words[before].Support;
        }
        var last = swapped;
        for (var after = position + 1; after < idiom.Words.Length; after++)
        {
            last = WordScan.NextInPhrase(text, tokens, last);
            var fit = last == WordScan.None ? IdiomFit.None : idiom.Fit(after, tokens[last], _vocabulary);
            if (fit == IdiomFit.None)
                return null;
            support += fit == IdiomFit.Same ? idiom.Words[after].Support : 0;
        }
        return new IdiomMatch(idiom, first, last, support);
    }
}
