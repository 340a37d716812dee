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
        var lines = File.ReadAllLines(Repository.At("README.md"));
        var prompts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(prompt, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(prompts);
        foreach (var at in prompts)
        {
            // The paths that it prints are those it was given.
            var root = Repository.Root + "/";
            var arguments = lines[at][prompt.Length..].Replace("seeds/", root + "seeds/", StringComparison.Ordinal).Split(' ');
            var ended = Mtq.RunAsGiven(folder, arguments);
            var printed = ended.Output.Replace(root, "", StringComparison.Ordinal).Split('\n').ToHashSet();
            Assert.All(
                lines.Skip(at + 1).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Where(line => line != "…"),
                line => Assert.Contains(line, printed));
        }
    }
}
