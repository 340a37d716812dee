using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Pages;
using MtQuality.Rewording;
using MtQuality.Tagging;

namespace MtQuality.Parsing;

/// <summary>What parsing and detectors know of English and of web pages; built once from the lexicons, immutable.</summary>
internal sealed class TextResources
{
    // Both take tens of milliseconds and are not asked for without a language model.
    private readonly Lazy<Thesaurus> _thesaurus;
    private readonly Lazy<Terms> _terms;
    private readonly Lazy<WordClassTagger> _tagger;
    private readonly Lazy<UnspinWeights> _unspinWeights;
    private readonly Lazy<TermWeights> _termWeights;
    private readonly Lazy<OddPairWeights> _oddPairWeights;

    /// <summary>Builds all that lexicons hold; what else is needed is read from <paramref name="files"/>, from the library where that is
    /// null.</summary>
    public TextResources(LexiconSet lexicons, DataFiles? files = null)
    {
        Files = files ?? DataFiles.Embedded;
        _tagger = new(() => WordClassTagger.Load(Files));
        _unspinWeights = new(() => new UnspinWeights(Files));
        _termWeights = new(() => new TermWeights(Files));
        _oddPairWeights = new(() => new OddPairWeights(Files));
        Lexicons = lexicons;
        Vocabulary = new Vocabulary(lexicons["words"], lexicons["function-words"], lexicons["lemmas"]);
        SentenceSplitter = new SentenceSplitter(new Abbreviations(lexicons["abbreviations"]), Vocabulary);
        _thesaurus = new(() => new Thesaurus(this));
        _terms = new(() => new Terms(this));
        LanguageGuess = new LanguageGuess(lexicons["languages"], Vocabulary);
        BlockSplitter = new BlockSplitter(new Furniture(lexicons["furniture"]));
    }

    public LexiconSet Lexicons { get; }

    /// <summary>Where weights, tagger, patterns and base rates are read from.</summary>
    public DataFiles Files { get; }

    public Vocabulary Vocabulary { get; }

    public SentenceSplitter SentenceSplitter { get; }

    public LanguageGuess LanguageGuess { get; }

    public BlockSplitter BlockSplitter { get; }

    public Thesaurus Thesaurus => _thesaurus.Value;

    public Terms Terms => _terms.Value;

    public WordClassTagger Tagger => _tagger.Value;

    public UnspinWeights UnspinWeights => _unspinWeights.Value;

    public TermWeights TermWeights => _termWeights.Value;

    public OddPairWeights OddPairWeights => _oddPairWeights.Value;
}
