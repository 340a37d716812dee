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
    private readonly Lazy<WordClassTagger> _tagger = new(WordClassTagger.LoadShipped);

    public TextResources(LexiconSet lexicons)
    {
        Lexicons = lexicons;
        Vocabulary = new Vocabulary(lexicons["words"], lexicons["function-words"], lexicons["lemmas"]);
        SentenceSplitter = new SentenceSplitter(new Abbreviations(lexicons["abbreviations"]), Vocabulary);
        _thesaurus = new(() => new Thesaurus(this));
        _terms = new(() => new Terms(this));
        LanguageGuess = new LanguageGuess(lexicons["languages"], Vocabulary);
        BlockSplitter = new BlockSplitter(new Furniture(lexicons["furniture"]));
    }

    public LexiconSet Lexicons { get; }

    public Vocabulary Vocabulary { get; }

    public SentenceSplitter SentenceSplitter { get; }

    public LanguageGuess LanguageGuess { get; }

    public BlockSplitter BlockSplitter { get; }

    public Thesaurus Thesaurus => _thesaurus.Value;

    public Terms Terms => _terms.Value;

    public WordClassTagger Tagger => _tagger.Value;
}
