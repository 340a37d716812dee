namespace MtQuality.Text;

/// <summary>What parsing and detectors know of English and of web pages; built once from the lexicons, immutable.</summary>
internal sealed class TextResources
{
    public TextResources(LexiconSet lexicons)
    {
        Lexicons = lexicons;
        Vocabulary = new Vocabulary(lexicons["words"], lexicons["function-words"], lexicons["lemmas"]);
        SentenceSplitter = new SentenceSplitter(new Abbreviations(lexicons["abbreviations"]), Vocabulary);
        LanguageGuess = new LanguageGuess(lexicons["languages"], Vocabulary);
        BlockSplitter = new BlockSplitter(new Furniture(lexicons["furniture"]));
    }

    public LexiconSet Lexicons { get; }

    public Vocabulary Vocabulary { get; }

    public SentenceSplitter SentenceSplitter { get; }

    public LanguageGuess LanguageGuess { get; }

    public BlockSplitter BlockSplitter { get; }
}
