using CsvHelper;
using MtQuality.Corpus.Csv;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Inputs;

/// <summary>A <c>labels.csv</c> (<c>id,label,group</c>) in the folder of the inputs, joined to them by id.</summary>
internal sealed class Labels
{
    public const string FileName = "labels.csv";

    private readonly Dictionary<string, (string? Label, string? Group)> _labels = new(StringComparer.Ordinal);

    // The file that each id was first found in: if a later file has it too, the label is not meant for that.
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the sidecar of a folder; null where there is none.</summary>
    /// <exception cref="CsvFormatException">It is not a CSV file with an <c>id</c> column.</exception>
    public static Labels? Beside(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || FileKind.Special(path) is not null)
            return null;
        var labels = new Labels();
        var delimiter = CsvDialect.Of(File.ReadLines(path).FirstOrDefault(""), delimiter: null).Delimiter;
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = delimiter });
        var id = reader.GetFieldIndex("id");
        while (reader.Read())
            labels._labels[reader.GetString(id).Trim()] = (Field(reader, "label"), Field(reader, "group"));
        return labels;
    }

    /// <summary>The item with its label and group, if the sidecar knows it: by <c>jan.csv:3</c>, or by <c>3</c> if no earlier file has
    /// that id.</summary>
    /// <param name="item">An item of a file, with its own id.</param>
    /// <param name="name">The name of the file.</param>
    public CorpusItem Join(CorpusItem item, string name)
    {
        if (item.Origin is not var (id, _, _) || Find(id, name) is not var (label, group))
            return item;
        return item.With(article => article with { Label = label ?? article.Label, Group = group ?? article.Group });
    }

    private (string? Label, string? Group)? Find(string id, string name)
    {
        if (_labels.TryGetValue(ArticleIds.Qualified(id, name), out var known))
            return known;
        if (!_labels.TryGetValue(id, out known))
            return null;
        _files.TryAdd(id, name);
        return _files[id] == name ? known : null;
    }

    private static string? Field(CsvReader reader, string name) =>
        reader.TryGetFieldIndex(name, out var index) && index < reader.FieldCount && reader.GetString(index).Trim() is { Length: > 0 } value
            ? value
            : null;
}
