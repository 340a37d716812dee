using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Tagging;

namespace MtQuality.Signals;

/// <summary>
/// What detectors know of English beside the text: lexicons, word classes and what could stand in the place of words. Each part is built when
/// a detector first asks for it. Immutable and shared by all threads.
/// </summary>
internal sealed class SignalResources
{
    private readonly TextResources _text;
    private readonly Action<string>? _asked;
    private readonly Lazy<Thesaurus> _thesaurus;
    private readonly Lazy<Terms> _terms;
    private readonly Lazy<Unspinner> _unspinner;
    private readonly Lazy<WordClassTagger> _tagger = new(WordClassTagger.LoadShipped);

    /// <summary>Resources on top of those of parsing.</summary>
    /// <param name="text">What parsing knows.</param>
    /// <param name="asked">Told the name of each part that is asked for, as <see cref="SignalInfo.Reads"/> lists it; for tests.</param>
    public SignalResources(TextResources text, Action<string>? asked = null)
    {
        (_text, _asked) = (text, asked);
        _thesaurus = new(() => new Thesaurus(Vocabulary, Lexicon("thesaurus"), Lexicon("lemmas")));
        _terms = new(() => new Terms(Vocabulary, Thesaurus, Lexicon("terms"), Lexicon("term-swaps")));
        _unspinner = new(() => new Unspinner(Vocabulary, Thesaurus, Terms));
    }

    public Vocabulary Vocabulary => _text.Vocabulary;

    /// <summary>Which words a spinner may have replaced by a word.</summary>
    public Thesaurus Thesaurus => Asked(_thesaurus, "thesaurus");

    /// <summary>Established terms of two words.</summary>
    public Terms Terms => Asked(_terms, "terms", "term-swaps", "thesaurus");

    /// <summary>Finds words that a spinner may have put in.</summary>
    public Unspinner Unspinner => Asked(_unspinner, "terms", "term-swaps", "thesaurus");

    /// <summary>Tells word classes.</summary>
    public WordClassTagger Tagger => Asked(_tagger, SignalInfo.WordClasses);

    /// <summary>The lexicon of this name.</summary>
    public Lexicon Lexicon(string name)
    {
        _asked?.Invoke(name);
        return _text.Lexicons[name];
    }

    /// <summary>Parses an article. Dispose of the result.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or reach beyond its text.</exception>
    public TextDocument Parse(Article article) => _text.Parse(article);

    /// <summary>The hash of a part that <see cref="SignalInfo.Reads"/> names, and of what parsing reads.</summary>
    public ulong HashOf(string part) => part == SignalInfo.WordClasses ? _tagger.Value.Hash : _text.Lexicons.HashOf(part);

    /// <summary>Notes that a part was asked for which stands elsewhere.</summary>
    public void Note(string part) => _asked?.Invoke(part);

    private T Asked<T>(Lazy<T> part, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _asked?.Invoke(name);
        return part.Value;
    }
}
