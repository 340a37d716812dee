using MtQuality.Signals.Catalog;

namespace MtQuality.Forge.Documentation;

/// <summary>Everything in the documents that is generated.</summary>
internal static class GeneratedTexts
{
    public static IReadOnlyList<GeneratedText> All { get; } =
    [
        new("docs/signals.md", null, _ => SignalIndex.Make()),
        .. SignalCatalog.All.Select(card => new GeneratedText(SignalPage.PathOf(card), null, _ => SignalPage.Make(card))),
        new("docs/commands.md", null, _ => CommandPage.Make()),
        ThirdPartyPage.Text,
        new("reports/README.md", "columns", _ => ColumnTable.Make()),
        new("data/README.md", "lexicons", LexiconTable.Make),
        .. ManPage.All,
        .. SchemaFile.All,
    ];

    /// <summary>The texts that are not as they should be.</summary>
    public static IEnumerable<GeneratedText> Stale(string root) =>
        All.Where(text => Read(root, text) is var current && text.Apply(current, root) != current);

    /// <summary>Brings all texts up to date.</summary>
    /// <returns>Those that were stale.</returns>
    public static IReadOnlyList<GeneratedText> Write(string root)
    {
        var stale = Stale(root).ToList();
        foreach (var text in stale)
        {
            var path = Path.Combine(root, text.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.Apply(Read(root, text), root));
        }
        return stale;
    }

    /// <summary>Pages of signals that are no longer there.</summary>
    public static IEnumerable<string> Leftover(string root) =>
        Path.Combine(root, "docs", "signals") is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder)
                .Select(path => $"docs/signals/{Path.GetFileName(path)}")
                .Except(All.Select(text => text.Path))
                .Order(StringComparer.Ordinal)
            : [];

    private static string? Read(string root, GeneratedText text) =>
        Path.Combine(root, text.Path) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
}
