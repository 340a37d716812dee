namespace MtQuality.Tests;

/// <summary>
/// Compares a text with the one committed beside the tests. A difference fails and shows the first line that differs;
/// <c>MTQ_ACCEPT=1 dotnet test</c> writes what was found, to be read in the diff before it is committed.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string actual, params ReadOnlySpan<string> parts)
    {
        var path = Repository.At(["tests", .. parts]);
        if (Environment.GetEnvironmentVariable("MTQ_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"There is no snapshot {path}; run the tests with MTQ_ACCEPT=1 and read what it wrote.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected == actual)
            return;
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
            line++;
        Assert.Fail($"""
            {path}, line {line + 1}
              expected: {expectedLines.ElementAtOrDefault(line) ?? "(end)"}
              found:    {actualLines.ElementAtOrDefault(line) ?? "(end)"}
            If the change is right, run the tests with MTQ_ACCEPT=1 and read the diff.
            """);
    }
}
