using CsvHelper;
using MtQuality.Documents;

namespace MtQuality.Corpus.Inputs;

/// <summary>A <c>labels.csv</c> (<c>id,label,group</c>) in the folder of the inputs, joined to them by id.</summary>
internal sealed class Labels
{
    public const string FileName = "labels.csv";

    private readonly Dictionary<string, (string? Label, string? Group)> _labels = new(StringComparer.Ordinal);

    /// <summary>Reads the sidecar of a folder; null where there is none.</summary>
    /// <exception cref="CsvFormatException">It is not a CSV file with an <c>id</c> column.</exception>
    public static Labels? Beside(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        var labels = new Labels();
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        var id = reader.GetFieldIndex("id");
        while (reader.Read())
            labels._labels[reader.GetString(id)] = (Field(reader, "label"), Field(reader, "group"));
        return labels;
    }

    /// <summary>The article with its label and group, if the sidecar knows it.</summary>
    public Article Join(Article article) =>
        _labels.TryGetValue(article.Id, out var known)
            ? article with { Label = known.Label ?? article.Label, Group = known.Group ?? article.Group }
            : article;

    private static string? Field(CsvReader reader, string name) =>
        reader.TryGetFieldIndex(name, out var index) && index < reader.FieldCount && reader.GetString(index) is { Length: > 0 } value
            ? value
            : null;
}
