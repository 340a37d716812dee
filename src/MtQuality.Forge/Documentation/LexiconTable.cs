namespace MtQuality.Forge.Documentation;

/// <summary>The lexicons with what the header of each says of itself.</summary>
internal static class LexiconTable
{
    public static string Make(string root) => Markdown.Table(
        ["file", "what", "source", "licence"],
        Directory.EnumerateFiles(Path.Combine(root, "data", "lexicons"), "*.tsv").Order(StringComparer.Ordinal).Select(Row));

    private static string[] Row(string path)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToList();
        string Field(string name)
        {
            var start = $"# {name}: ";
            var line = header.Find(line => line.StartsWith(start, StringComparison.Ordinal))
                ?? throw new InvalidDataException($"{path} has no line '{start}…' at its beginning.");
            return Markdown.Text(line[start.Length..]);
        }
        return [$"`lexicons/{Path.GetFileName(path)}`", Field("title"), Field("source"), Field("licence")];
    }
}
