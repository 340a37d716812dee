using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Pages;

namespace MtQuality.Parsing;

/// <summary>What parsing needs to know about English and about web pages. Built once from the lexicons; immutable.</summary>
internal sealed class TextResources
{
    /// <summary>The lexicons that define words and sentences. Every measurement of a document depends on them.</summary>
    public static readonly IReadOnlyList<string> Basis = ["words", "function-words", "lemmas", "abbreviations"];

    private readonly ProseReader _reader;

    public TextResources(LexiconSet lexicons)
    {
        Lexicons = lexicons;
        Vocabulary = Vocabulary.Of(lexicons);
        SentenceSplitter = new SentenceSplitter(new Abbreviations(lexicons["abbreviations"]), Vocabulary);
        BlockSplitter = new BlockSplitter(new Furniture(lexicons["furniture"]));
        _reader = new ProseReader(Vocabulary, SentenceSplitter, new LanguageGuess(lexicons["languages"], Vocabulary));
    }

    public LexiconSet Lexicons { get; }

    public Vocabulary Vocabulary { get; }

    public SentenceSplitter SentenceSplitter { get; }

    public BlockSplitter BlockSplitter { get; }

    public LanguageGuess LanguageGuess => _reader.Languages;

    /// <summary>Parses an article. Dispose of the result.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    public TextDocument Parse(Article article) => TextDocument.Read(article, Blocks(article), _reader);

    private IReadOnlyList<ArticleBlock> Blocks(Article article)
    {
        if (article.Blocks is not { } known)
            return BlockSplitter.Split(article.Text, article.Layout);
        var end = 0;
        foreach (var block in known)
        {
            if (block.Span.Start < end || block.Span.End < block.Span.Start || block.Span.End > article.Text.Length)
            {
                throw new ArgumentException(
                    $"Article '{article.Id}': block {block.Span.Start}–{block.Span.End} is out of order or beyond the text's "
                    + $"{article.Text.Length} characters; give blocks in order, without overlap, inside the text.",
                    nameof(article));
            }
            end = block.Span.End;
        }
        return known;
    }
}
