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
        // Spaces around what is no prose come from how a table was laid out.
        string? fact(string name) => field(name)?.Trim() is { Length: > 0 } value ? value : null;
        if (field("text") is not { } text)
            return new CorpusItem.Unreadable(Problems.NoText(source, $"{unit} {line}", options.ColumnOf("text")));
        return new CorpusItem.Read(new Article(fact("id") ?? defaultId, text)
        {
            Title = field("title") is { Length: > 0 } title ? title : null,
            Url = fact("url"),
            Site = fact("site"),
            Date = fact("date"),
            Label = fact("label"),
            Group = fact("group"),
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
}
