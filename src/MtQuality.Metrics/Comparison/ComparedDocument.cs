using MtQuality.Documents;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Comparison;

/// <summary>
/// An article as it is compared: title and text, or headline and body of a page whose blocks are known. Unlike
/// <see cref="TextDocument"/> it keeps teasers and furniture of plain text, and other languages: all of a file is compared.
/// </summary>
internal sealed class ComparedDocument
{
    private const string BlockSeparator = "\n\n";

    public ComparedDocument(Article article, TextResources resources)
    {
        (Text, Blocks) = Read(article, resources);
        var tokens = new List<Token>(Text.Length / 5);
        var sentenceStarts = new List<bool>(tokens.Capacity);
        var tokenizer = new Tokenizer(Text, resources.Vocabulary);
        foreach (var block in Blocks)
        {
            var first = tokens.Count;
            tokenizer.Seek(block.Span.Start);
            while (tokenizer.TryRead(block.Span.End, out var token))
                tokens.Add(token);
            var inBlock = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens)[first..];
            for (var start = 0; start < inBlock.Length;)
            {
                var end = resources.SentenceSplitter.EndOfSentence(Text, inBlock, start);
                for (var i = start; i < end; i++)
                    sentenceStarts.Add(i == start);
                start = end;
            }
        }
        (Tokens, SentenceStarts) = (tokens, sentenceStarts);
        Words = [.. tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code)];
        Keys = [.. Words.Select(word => word.Key)];
    }

    public string Text { get; }

    public IReadOnlyList<ArticleBlock> Blocks { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>For each token whether a sentence begins with it.</summary>
    public IReadOnlyList<bool> SentenceStarts { get; }

    public Token[] Words { get; }

    /// <summary>The keys of the words: equal where words are, case aside.</summary>
    public ulong[] Keys { get; }

    private static (string, IReadOnlyList<ArticleBlock>) Read(Article article, TextResources resources)
    {
        var title = string.IsNullOrWhiteSpace(article.Title) ? "" : article.Title + BlockSeparator;
        List<ArticleBlock> blocks = title.Length == 0
            ? []
            : [new ArticleBlock(new TextSpan(0, title.Length - BlockSeparator.Length), BlockRole.Headline)];
        if (article.Blocks is null)
        {
            var split = resources.BlockSplitter.Split(article.Text, ArticleLayout.Page);
            return (title + article.Text, [.. blocks, .. split.Select(block => block with { Span = block.Span.Shift(title.Length) })]);
        }
        var text = new System.Text.StringBuilder(title);
        foreach (var block in article.Blocks.Where(block => block.IsJudged))
        {
            var start = text.Length;
            text.Append(block.Span.Of(article.Text));
            blocks.Add(block with { Span = new TextSpan(start, text.Length) });
            text.Append(BlockSeparator);
        }
        return (text.ToString().TrimEnd(), blocks);
    }
}
