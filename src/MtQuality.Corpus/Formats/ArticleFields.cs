using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Formats;

/// <summary>The fields that a record of JSONL or CSV may have, and the article they make.</summary>
internal static class ArticleFields
{
    public static CorpusItem ToItem(
        Func<string, string?> column,
        string source,
        int line,
        string defaultId,
        ReadOptions options,
        string unit = "line",
        string? note = null)
    {
        string? field(string name) => column(options.ColumnOf(name));
        if (field("text") is not { } text)
            return new CorpusItem.Unreadable(Problems.NoText(source, $"{unit} {line}", options.ColumnOf("text")));
        return new CorpusItem.Read(new Article(NullIfEmpty(field("id")) ?? defaultId, text)
        {
            Title = NullIfEmpty(field("title")),
            Url = NullIfEmpty(field("url")),
            Site = NullIfEmpty(field("site")),
            Date = NullIfEmpty(field("date")),
            Label = NullIfEmpty(field("label")),
            Group = NullIfEmpty(field("group")),
            Source = source,
            Layout = options.RecordsArePages ? ArticleLayout.Page : ArticleLayout.Body,
            Note = note,
        }, line)
        {
            Facets = options.Facets.Count == 0 ? ReadOptions.None : Facets(column, options),
        };
    }

    private static Dictionary<string, string> Facets(Func<string, string?> column, ReadOptions options)
    {
        var facets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in options.Facets)
        {
            if (column(name) is { Length: > 0 } value)
                facets[name] = value;
        }
        return facets;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
