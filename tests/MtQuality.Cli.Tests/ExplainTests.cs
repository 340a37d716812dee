using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class ExplainTests
{
    private const string Page =
        "Categories: World\n\nHarbour reopens after a storm\n\nIt turned out to dozens of unprecedented LIVes in the capital on " +
        "Monday.\n\nShare\n\nRecent Posts\n\nThe AAM AAM AADMI Party won all of the seats in…\n\n2 years ago\n";

    [Fact]
    public void The_text_is_shown_with_its_marks_and_reasons()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("page.txt"), Page);
        var ended = Mtq.Run(folder, "explain", "page.txt");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Snapshot.Matches(ended.Output.ReplaceLineEndings("\n"), "MtQuality.Cli.Tests", "Snapshots", "explain-page.txt");
    }

    [Fact]
    public void Details_list_what_adds_up_to_the_score()
    {
        using var folder = new TemporaryFolder();
        var page = Repository.At("seeds", "page-spun-farm.txt");
        var plain = Mtq.Run(folder, "explain", page).Output;
        var details = Mtq.Run(folder, "explain", page, "--details").Output;
        Assert.DoesNotContain(" bits", plain, StringComparison.Ordinal);
        Assert.Contains("bits  odd capitals (case.mixed)", details, StringComparison.Ordinal);
        Assert.Contains("bits  before any evidence", details, StringComparison.Ordinal);
        Assert.Contains("bits  together", details, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_text_does_not_command_the_terminal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.At("\u001b[31mname.txt"),
            "The \u001b]0;title\u0007 of \u001b[2J LIVes [bold]markup[/] \u202Ereversed and \u009b31m more.");
        var ended = Mtq.Run(folder, "explain", "\u001b[31mname.txt");
        Assert.DoesNotContain(ended.Output + ended.Error, c => c is '\u001b' or '\u0007' or '\u202E' or '\u009b');
        Assert.Contains("[bold]markup[/]", ended.Output, StringComparison.Ordinal);
        Assert.Contains("[[LIVes]]", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_explained_too()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("[[LIVes]]", Mtq.RunIn([], folder, Page, "explain", "-").Output, StringComparison.Ordinal);
    }
}
