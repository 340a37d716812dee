using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Metrics;
using MtQuality.Tokens;

namespace MtQuality.Learning;

/// <summary>
/// Cuts an article at sentence ends, so that a model also learns what short texts look like: the whole, and one piece of every shorter
/// length.
/// </summary>
internal static class TrainingWindows
{
    /// <summary>The windows of an article, the whole first. Which piece is taken depends on the text alone.</summary>
    public static IReadOnlyList<Article> Of(QualityAnalyzer analyzer, Article article)
    {
        var windows = new List<Article> { article };
        using var document = analyzer.Parse(article);
        var sentences = Judged(document);
        foreach (var bin in LengthBin.All)
        {
            if (document.JudgedWords >= bin.MaxExclusive && Piece(article, document, sentences, bin) is { } piece)
                windows.Add(piece);
        }
        return windows;
    }

    private static List<(TextSpan Span, int Words)> Judged(TextDocument document)
    {
        var sentences = new List<(TextSpan, int)>(document.Sentences.Length);
        foreach (ref readonly var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            // Pieces come from the text: a headline belongs to the whole.
            if (!sentence.IsJudged || tokens.Length == 0 || document.Locate(tokens[0].Span).Field == ArticleField.Title)
                continue;
            var words = 0;
            foreach (ref readonly var token in tokens)
                words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            sentences.Add((new TextSpan(document.Locate(tokens[0].Span).Span.Start, document.Locate(tokens[^1].Span).Span.End), words));
        }
        return sentences;
    }

    private static Article? Piece(Article article, TextDocument document, List<(TextSpan Span, int Words)> sentences, LengthBin bin)
    {
        if (sentences.Count == 0)
            return null;
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(document.Source.AsSpan()), bin.Min);
        var wanted = bin.Min + (int)(hash % (ulong)(bin.MaxExclusive - bin.Min));
        for (var tried = 0; tried < sentences.Count; tried++)
        {
            var first = (int)((hash / 1000 + (ulong)tried) % (ulong)sentences.Count);
            var words = 0;
            for (var last = first; last < sentences.Count && words < bin.MaxExclusive; last++)
            {
                words += sentences[last].Words;
                var isLongEnough = words >= wanted
                    || words >= bin.Min && (last + 1 == sentences.Count || words + sentences[last + 1].Words >= bin.MaxExclusive);
                if (isLongEnough && words < bin.MaxExclusive)
                    return article with
                    {
                        Title = null,
                        Blocks = null,
                        Layout = ArticleLayout.Body,
                        Text = article.Text[sentences[first].Span.Start..sentences[last].Span.End]
                    };
            }
        }
        return null;
    }
}
