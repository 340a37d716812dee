using System.Diagnostics.CodeAnalysis;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Patterns;
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
    private readonly Lazy<PatternModel> _patterns;
    private readonly Lazy<PatternReader> _patternReader;
    private readonly Lazy<WordClassTagger> _tagger;
    private readonly Lazy<UnspinWeights> _unspinWeights;
    private readonly DataFiles _files;

    /// <summary>Resources on top of those of parsing.</summary>
    /// <param name="text">What parsing knows.</param>
    /// <param name="files">Where weights and the tagger are read from; null for the library.</param>
    /// <param name="asked">Told the name of each part that is asked for, as <see cref="SignalInfo.Reads"/> lists it; for tests.</param>
    public SignalResources(TextResources text, DataFiles? files = null, Action<string>? asked = null)
    {
        (_text, _files, _asked) = (text, files ?? DataFiles.Embedded, asked);
        _tagger = new(() => WordClassTagger.Load(_files));
        _unspinWeights = new(() => new UnspinWeights(_files));
        _thesaurus = new(() => Rewording.Thesaurus.Of(Lexicons, Vocabulary));
        _terms = new(() => Rewording.Terms.Of(Lexicons, Vocabulary, Thesaurus));
        _patterns = new(() => PatternModel.Load(_files));
        _patternReader = new(() => new PatternReader(Vocabulary, Tagger));
        _unspinner = new(() => new Unspinner(Vocabulary, Thesaurus, Terms, _unspinWeights, new(() => new TermWeights(_files))));
    }

    public Vocabulary Vocabulary => _text.Vocabulary;

    /// <summary>The lexicons.</summary>
    public LexiconSet Lexicons => _text.Lexicons;

    /// <summary>Which words a spinner may have replaced by a word.</summary>
    public Thesaurus Thesaurus => Asked(_thesaurus, "thesaurus");

    /// <summary>Established terms of two words.</summary>
    public Terms Terms => Asked(_terms, "terms", "term-swaps", "thesaurus");

    /// <summary>Finds words that a spinner may have put in.</summary>
    public Unspinner Unspinner => Asked(_unspinner, "terms", "term-swaps", "thesaurus", "weights/unspin", "weights/terms");

    /// <summary>What the measurements of a swap weigh.</summary>
    public UnspinWeights UnspinWeights => Asked(_unspinWeights, "weights/unspin");

    /// <summary>What patterns of words weigh.</summary>
    public PatternModel Patterns => Asked(_patterns, SignalInfo.Patterns);

    /// <summary>Reads words as patterns see them.</summary>
    public PatternReader PatternReader => Asked(_patternReader, SignalInfo.WordClasses, "weights/unspin");

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

    /// <summary>The hash of a part that <see cref="SignalInfo.Reads"/> names, and of what parsing reads.</summary>
    public ulong HashOf(string part) =>
        part == SignalInfo.WordClasses ? _files.HashOf(WordClassTagger.FileName)
        : part == SignalInfo.Patterns ? _files.HashOf(PatternModel.FileName)
        : part.StartsWith("weights/", StringComparison.Ordinal) ? _files.HashOf($"{part}.tsv")
        : _text.Lexicons.HashOf(part);

    /// <summary>The hashes of such parts, as the versions of features name them.</summary>
    public string HashesOf(IEnumerable<string> parts) => string.Join(' ', parts.Select(part => Hex.Of(HashOf(part))));

    /// <summary>Records that a part was used that is not held here, such as a model.</summary>
    public void Note(string part) => _asked?.Invoke(part);

    private T Asked<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        Lazy<T> part, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _asked?.Invoke(name);
        return part.Value;
    }
}
