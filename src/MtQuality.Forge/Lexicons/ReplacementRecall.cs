using System.Globalization;
using MtQuality.Lexicons;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>How often the thesaurus lists, for a word that a spinner put in, the word that it replaced.</summary>
internal sealed class ReplacementRecall(Vocabulary vocabulary, Thesaurus thesaurus)
{
    private int _pairs, _found, _exact;
    private long _candidates;

    /// <summary>The replacements that were not found, as often as they were met.</summary>
    public Dictionary<(string Spun, string Expected), int> Misses { get; } = [];

    /// <summary>Counts a pair of common words; function words, names, figures and unknown words are no matter of the thesaurus.</summary>
    public void Add(string spun, string expected)
    {
        var (put, original) = (Id(spun), Id(expected));
        if (put == Vocabulary.Unknown || original == Vocabulary.Unknown || put == original)
            return;
        _pairs++;
        var candidates = thesaurus.Candidates(put);
        _candidates += candidates.Length;
        var rank = candidates.IndexOf(original);
        _found += rank >= 0 ? 1 : 0;
        _exact += rank is >= 0 and < 8 ? 1 : 0;
        if (rank < 0)
            Misses[(spun, expected)] = Misses.GetValueOrDefault((spun, expected)) + 1;
    }

    private int Id(string word)
    {
        var id = vocabulary.Find(WordKey.Of(word));
        return id == Vocabulary.Unknown || vocabulary.IsFunctionWord(id) || vocabulary.CapitalShare(id) >= 0.5 ? Vocabulary.Unknown : id;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{100.0 * _found / _pairs,5:0.0} % of {_pairs} ({100.0 * _exact / _pairs:0.0} % among the first 8), "
        + $"{(double)_candidates / _pairs:0.0} candidates a word");
}
