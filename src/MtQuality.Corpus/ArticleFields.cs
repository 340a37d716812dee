namespace MtQuality.Corpus;

/// <summary>The fields that a record of JSONL or CSV may have, and the article they make.</summary>
internal static class ArticleFields
{
    public static readonly string[] Names = ["id", "text", "title", "url", "site", "date", "label", "group"];

    public static CorpusItem ToItem(Func<string, string?> field, string source, int line, string defaultId, ReadOptions options)
    {
        if (field("text") is not { } text)
            return new CorpusItem.Unreadable(Problems.NoText(source, line));
        return new CorpusItem.Read(new Article(NullIfEmpty(field("id")) ?? defaultId, text)
        {
            Title = NullIfEmpty(field("title")),
            Url = NullIfEmpty(field("url")),
            Site = NullIfEmpty(field("site")),
            Date = NullIfEmpty(field("date")),
            Label = NullIfEmpty(field("label")),
            Group = NullIfEmpty(field("group")),
            Source = source,
            Layout = options.RecordsArePages ? Layout.Page : Layout.Body,
        }, line);
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
