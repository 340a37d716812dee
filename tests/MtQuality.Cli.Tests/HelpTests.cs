using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Cultures => ["C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"];

    [Theory, MemberData(nameof(Cultures))]
    public void Help_is_the_same_in_every_culture(string culture)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, arguments) in new (string, string[])[] { ("mtq", ["--help"]), ("score", ["score", "--help"]), ("report", ["report", "--help"]), ("sample", ["sample", "--help"]), ("merge", ["merge", "--help"]), ("slurm", ["slurm", "--help"]), ("explain", ["explain", "--help"]), ("compare", ["compare", "--help"]), ("train", ["train", "--help"]), ("evaluate", ["evaluate", "--help"]), ("signals", ["signals", "--help"]), ("case.mixed", ["signals", "case.mixed"]), ("catalog", ["signals"]) })
        {
            var ended = Mtq.RunIn(new() { ["LC_ALL"] = culture, ["COLUMNS"] = "120" }, folder, "", arguments);
            Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
            Snapshot.Matches(ended.Output.ReplaceLineEndings("\n"), "MtQuality.Cli.Tests", "Snapshots", name + ".txt");
        }
    }
}
