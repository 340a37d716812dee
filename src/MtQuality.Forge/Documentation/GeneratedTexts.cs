namespace MtQuality.Forge.Documentation;

/// <summary>Everything in the documents that is generated.</summary>
internal static class GeneratedTexts
{
    public static IReadOnlyList<GeneratedText> All { get; } =
    [
        new("README.md", "signals", _ => SignalTable.Make()),
        new("docs/signals.md", null, _ => SignalPage.Make()),
        new("docs/commands.md", null, _ => CommandPage.Make()),
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

    private static string? Read(string root, GeneratedText text) =>
        Path.Combine(root, text.Path) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
}
