using MtQuality.Signals;

namespace MtQuality.Cli.Commands;

/// <summary>The first examples of a signal's cases: what it flags, what is clean, and near misses.</summary>
internal static class SignalExamples
{
    private const int PerSection = 3;
    private const int MaxExampleLength = 160;

    private static readonly string[] Sections = ["flags", "clean", "near miss"];

    public static IEnumerable<(string Section, IReadOnlyList<string> Examples)> Of(SignalInfo card)
    {
        using var stream = typeof(SignalExamples).Assembly.GetManifestResourceStream($"cases/{card.Id}.md");
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        foreach (var section in Sections)
        {
            var examples = lines
                .SkipWhile(line => line != $"## {section}").Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("- ", StringComparison.Ordinal) && line.Length <= MaxExampleLength)
                .Take(PerSection)
                .Select(line => line[2..])
                .ToList();
            if (examples.Count > 0)
                yield return (section, examples);
        }
    }
}
