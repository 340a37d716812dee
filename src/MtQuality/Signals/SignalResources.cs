using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Tagging;

namespace MtQuality.Signals;

/// <summary>
/// What detectors know about English: lexicons, the tagger of word classes, synonyms and terms. Each part is built when a
/// detector first asks for it. Immutable and shared by all threads.
/// </summary>
internal sealed class SignalResources
{
    private readonly TextResources _text;
    private readonly Action<string>? _asked;
    private readonly Lazy<Thesaurus> _thesaurus;
    private readonly Lazy<Terms> _terms;
    private readonly Lazy<Unspinner> _unspinner;
    private readonly Lazy<WordClassTagger> _tagger = new(WordClassTagger.LoadShipped);

    /// <summary>Adds what detectors need to the resources of the parser.</summary>
    /// <param name="text">The resources of the parser.</param>
    /// <param name="asked">Called with the name of each part that is used, as in <see cref="SignalInfo.Reads"/>; for tests.</param>
    public SignalResources(TextResources text, Action<string>? asked = null)
    {
        (_text, _asked) = (text, asked);
        _thesaurus = new(() => new Thesaurus(Vocabulary, Lexicon("thesaurus"), Lexicon("lemmas")));
        _terms = new(() => new Terms(Vocabulary, Thesaurus, Lexicon("terms"), Lexicon("term-swaps")));
        _unspinner = new(() => new Unspinner(Vocabulary, Thesaurus, Terms));
    }

    public Vocabulary Vocabulary => _text.Vocabulary;

    /// <summary>For each word, the words that a spinner may have replaced with it.</summary>
    public Thesaurus Thesaurus => Asked(_thesaurus, "thesaurus");

    /// <summary>Established terms of two words.</summary>
    public Terms Terms => Asked(_terms, "terms", "term-swaps", "thesaurus");

    /// <summary>Finds words that a spinner has probably put into a text.</summary>
    public Unspinner Unspinner => Asked(_unspinner, "terms", "term-swaps", "thesaurus");

    /// <summary>Assigns word classes to tokens.</summary>
    public WordClassTagger Tagger => Asked(_tagger, SignalInfo.WordClasses);

    /// <summary>The lexicon with this name.</summary>
    public Lexicon Lexicon(string name)
    {
        _asked?.Invoke(name);
        return _text.Lexicons[name];
    }

    /// <summary>Parses an article. The caller disposes of the result.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or exceed its text.</exception>
    public TextDocument Parse(Article article) => _text.Parse(article);

    /// <summary>The hash of a part that is named in <see cref="SignalInfo.Reads"/>, or that the parser reads.</summary>
    public ulong HashOf(string part) => part == SignalInfo.WordClasses ? _tagger.Value.Hash : _text.Lexicons.HashOf(part);

    /// <summary>Records that a part was used that is not held here, such as the language model.</summary>
    public void Note(string part) => _asked?.Invoke(part);

    private T Asked<T>(Lazy<T> part, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _asked?.Invoke(name);
        return part.Value;
    }
}
