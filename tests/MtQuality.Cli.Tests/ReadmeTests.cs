using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What the README shows is what the command prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_readme_shows_real_output()
    {
        const string prompt = "$ mtq ";
        using var folder = new TemporaryFolder();
        var shown = File.ReadAllLines(Repository.At("README.md")).SkipWhile(line => !line.StartsWith(prompt, StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(shown);
        var arguments = shown[0][prompt.Length..].Replace("seeds/", Repository.At("seeds") + "/", StringComparison.Ordinal).Split(' ');
        var printed = Mtq.Run(folder, arguments).Output.Split('\n').ToHashSet();
        Assert.All(shown.Skip(1).Where(line => line != "…"), line => Assert.Contains(line, printed));
    }
}
