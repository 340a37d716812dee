using System.Buffers;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// A parsed article: its blocks, sentences and tokens, with offsets into <see cref="Source"/>. Its arrays come from a pool. Dispose of it
/// to return them; it must not be used afterwards.
/// </summary>
internal sealed class TextDocument : IDisposable
{
    /// <summary>Maximum number of tokens (words, numbers, signs) of an article that are analysed, about a long novel. The rest is left out,
    /// so that one huge text cannot stall a run.</summary>
    public const int MaxTokens = 150_000;

    private const string TitleSeparator = "\n\n";

    private readonly ArticleBlock[] _blocks;
    private int _blockCount;
    private readonly int _textStart;
    private char[]? _folded;
    private Token[] _tokens;
    private Sentence[] _sentences;
    private int _tokenCount;
    private int _tokensRead;
    private int _sentenceCount;
    private WordClass[] _classes = [];
    private WordTally? _tally;
    private Dictionary<string, int>? _foreign;

    private TextDocument(Article article, IReadOnlyList<ArticleBlock> blocks, ProseReader reader)
    {
        var title = article.Title ?? "";
        _textStart = title.Length == 0 ? 0 : title.Length + TitleSeparator.Length;
        Source = title.Length == 0 ? article.Text : string.Concat(title, TitleSeparator, article.Text);
        _folded = FoldedText.Rent(Source);
        IsPage = article.Layout == ArticleLayout.Page;
        _blocks = [.. TitleBlocks(title), .. blocks.Select(block => block with { Span = block.Span.Shift(_textStart) })];
        _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, Source.Length / 5));
        _sentences = ArrayPool<Sentence>.Shared.Rent(Math.Max(16, Source.Length / 60));
        while (_blockCount < _blocks.Length && !IsTruncated)
            ReadBlock(_blockCount++, reader);
    }

    /// <summary>The text that offsets refer to: the title and an empty line, if there is a title, and the text of the article.</summary>
    public string Source { get; }

    /// <summary>
    /// <see cref="Source"/> with one kind of quotes, dashes and spaces (<see cref="FoldedText"/>). It has the same length, so offsets are
    /// valid in both. Models read this copy, so that they cannot learn typing or mark-up habits of the places that texts came from.
    /// </summary>
    internal ReadOnlySpan<char> Folded => _folded is null ? Source : _folded.AsSpan(0, Source.Length);

    /// <summary>Whether the text is a whole page rather than a body alone.</summary>
    internal bool IsPage { get; }

    /// <summary>The blocks in order, up to the point where the article is cut off (<see cref="IsTruncated"/>).</summary>
    public ReadOnlySpan<ArticleBlock> Blocks => _blocks.AsSpan(0, _blockCount);

    /// <summary>Whether the article has more than <see cref="MaxTokens"/> tokens, so that only its beginning is analysed.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The tokens of all blocks of English prose, in order; furniture and other languages have none.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>The sentences of all blocks of English prose, in order; together they contain every token.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, _sentenceCount);

    /// <summary>Number of words and numbers in headline and body: the denominator of rates.</summary>
    public int JudgedWords { get; private set; }

    /// <summary>Number of words and numbers in headline, body and teasers.</summary>
    public int ProseWords { get; private set; }

    /// <summary>Number of words that the page hides from its readers. They are not analysed.</summary>
    public int HiddenWords { get; private set; }

    /// <summary>The word class of each token, or <see cref="WordClass.None"/> if it is not known yet. <see cref="SentenceClasses"/> fills
    /// it in.</summary>
    internal Span<WordClass> Classes
    {
        get
        {
            if (_classes.Length == 0)
            {
                _classes = ArrayPool<WordClass>.Shared.Rent(Math.Max(1, _tokenCount));
                _classes.AsSpan().Clear();
            }
            return _classes.AsSpan(0, _tokenCount);
        }
    }

    /// <summary>How often each lemma occurs in headline and body; counted when first asked for, and shared by all who ask.</summary>
    internal WordTally Tally(Vocabulary vocabulary) => _tally ??= new WordTally(this, vocabulary);

    /// <summary>Number of UTF-16 units of headline and body that were taken for English.</summary>
    internal int EnglishLength { get; private set; }

    /// <summary>Number of UTF-16 units of headline and body in other languages.</summary>
    internal int ForeignLength { get; private set; }

    /// <summary>The language of more than half of the foreign prose, such as "German"; "foreign" if there is no such language.</summary>
    internal string ForeignLanguage =>
        _foreign?.MaxBy(language => language.Value) is { } largest && largest.Value * 2 > ForeignLength
            ? largest.Key
            : LanguageGuess.Unnamed;

    /// <summary>Parses an article whose blocks are known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="blocks">The blocks of its text, in order and without overlap, as offsets into the text.</param>
    /// <param name="reader">What is needed to parse the blocks.</param>
    internal static TextDocument Read(Article article, IReadOnlyList<ArticleBlock> blocks, ProseReader reader) =>
        new(article, blocks, reader);

    /// <summary>The tokens of <paramref name="sentence"/>.</summary>
    public ReadOnlySpan<Token> TokensOf(in Sentence sentence) => _tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);

    /// <summary>The original characters of <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Source.AsSpan(token.Start, token.Length);

    /// <summary>The field of the article that a span of <see cref="Source"/> is in, and the span as offsets into that field.</summary>
    public (ArticleField Field, TextSpan Span) Locate(TextSpan span) =>
        span.Start < _textStart ? (ArticleField.Title, span) : (ArticleField.Text, span.Shift(-_textStart));

    /// <summary>Index of the first token that starts at or after <paramref name="offset"/>; the number of tokens if none does.</summary>
    internal int FirstTokenAt(int offset)
    {
        var (low, high) = (0, _tokenCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Returns the arrays to their pool.</summary>
    public void Dispose()
    {
        if (_folded is not null)
            ArrayPool<char>.Shared.Return(_folded);
        if (_tokens.Length > 0)
            ArrayPool<Token>.Shared.Return(_tokens);
        if (_sentences.Length > 0)
            ArrayPool<Sentence>.Shared.Return(_sentences);
        if (_classes.Length > 0)
            ArrayPool<WordClass>.Shared.Return(_classes);
        _tally?.Dispose();
        (_folded, _tally, _tokens, _sentences, _classes, _tokenCount, _sentenceCount) = (null, null, [], [], [], 0, 0);
    }

    private static IEnumerable<ArticleBlock> TitleBlocks(string title) =>
        string.IsNullOrWhiteSpace(title) ? [] : [new ArticleBlock(new TextSpan(0, title.Length), BlockRole.Headline)];

    private void ReadBlock(int blockId, ProseReader reader)
    {
        var block = _blocks[blockId];
        if (block.Role == BlockRole.Hidden)
            HiddenWords += WordsIn(block.Span, reader);
        if (!block.Role.IsRead())
            return;
        var firstToken = _tokenCount;
        var words = 0;
        var tokenizer = new Tokenizer(Folded, reader.Vocabulary);
        tokenizer.Seek(block.Span.Start);
        while (tokenizer.TryRead(block.Span.End, out var token))
        {
            if (_tokensRead++ == MaxTokens)
            {
                IsTruncated = true;
                if (_tokenCount == firstToken)
                {
                    _blockCount--;
                    return;
                }
                block = block with { Span = new TextSpan(block.Span.Start, _tokens[_tokenCount - 1].Span.End) };
                _blocks[blockId] = block;
                break;
            }
            Grow(ref _tokens, _tokenCount);
            _tokens[_tokenCount++] = token;
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                words++;
        }
        var tokens = _tokens.AsSpan(firstToken, _tokenCount - firstToken);
        if (reader.Languages.Foreign(Folded, tokens) is { } language)
        {
            _tokenCount = firstToken;
            _blocks[blockId] = block with { Role = BlockRole.Foreign };
            if (block.IsJudged)
                CountForeign(language, block.Span.Length);
            return;
        }

        ProseWords += words;
        if (block.IsJudged)
        {
            JudgedWords += words;
            EnglishLength += block.Span.Length;
        }
        for (var start = 0; start < tokens.Length;)
        {
            var end = reader.Sentences.EndOfSentence(Folded, tokens, start);
            Grow(ref _sentences, _sentenceCount);
            _sentences[_sentenceCount++] = new Sentence(firstToken + start, end - start, block.Role, blockId);
            start = end;
        }
    }

    private int WordsIn(TextSpan span, ProseReader reader)
    {
        var words = 0;
        var tokenizer = new Tokenizer(Folded, reader.Vocabulary);
        tokenizer.Seek(span.Start);
        while (tokenizer.TryRead(span.End, out var token))
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return words;
    }

    private void CountForeign(string language, int length)
    {
        _foreign ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _foreign[language] = _foreign.GetValueOrDefault(language) + length;
        ForeignLength += length;
    }

    private static void Grow<T>(ref T[] table, int count)
    {
        if (count < table.Length)
            return;
        var larger = ArrayPool<T>.Shared.Rent(table.Length * 2);
        table.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(table);
        table = larger;
    }
}

/// <summary>The parts of an article that a place can be in.</summary>
public enum ArticleField : byte
{
    /// <summary><see cref="Article.Text"/></summary>
    Text,

    /// <summary><see cref="Article.Title"/></summary>
    Title,
}
