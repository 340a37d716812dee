using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Formats;

/// <summary>Reads plain text as one page.</summary>
internal static class PlainText
{
    public static readonly PageParser Parser = new(Read);

    public static readonly InputFormat Format = new("text", Parser.Read) { Extensions = [".txt", ".text"] };

    private static CorpusItem.Read Read(string text, PageOrigin origin) => new(
        new Article(origin.Id, text) { Source = origin.Source, Url = origin.Url, Date = origin.Date, Layout = ArticleLayout.Page },
        origin.Line);
}
