using System.Diagnostics;
using System.Net.Sockets;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Data;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>What is no input is left out and named: pipes and devices, on which reading would wait, and what this program has
/// written.</summary>
public sealed class NoInputTests : IDisposable
{
    private const string Info = """{ "schema": 1, "signature": "0123456789abcdef", "made_of": {} }""";

    private readonly TemporaryFolder _folder = new();

    public NoInputTests() => Write("page.txt", "A page.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pipe_or_socket_in_a_folder_does_not_stop_the_reading()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Special files are told apart on Linux.");
        MakePipe("a.txt");
        MakePipe("labels.csv");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.At("b.txt")));
        Assert.Equal(
            [
                $"{_folder.At("a.txt")}: a named pipe is not read", $"{_folder.At("b.txt")}: a socket is not read",
                $"{_folder.At("labels.csv")}: a named pipe is not read",
            ],
            NotesOf(["page.txt"]));
    }

    [Theory]
    [InlineData("pipe.txt", "a named pipe")]
    [InlineData("/dev/zero", "a device")]
    public void A_pipe_or_device_by_name_is_refused(string path, string kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Special files are told apart on Linux.");
        MakePipe("pipe.txt");
        var item = Assert.Single(new CorpusReader().Read([_folder.At(path)]));
        Assert.StartsWith(kind, Assert.IsType<CorpusItem.Unreadable>(item).Problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_of_a_run_are_refused_once_wherever_they_are()
    {
        var card = """{"id":"a","text":"A page.","verdict":"unflagged","contributions":[],"readings":{},"signature":"0"}""";
        Write("copied.jsonl", $"{card}\n{card}\n");
        var item = Assert.Single(new CorpusReader().Read([_folder.At("copied.jsonl")]));
        Assert.Contains("results of mtq", Assert.IsType<CorpusItem.Unreadable>(item).Problem.Problem, StringComparison.Ordinal);
        Write("own.jsonl", """{"id":"a","text":"A page.","verdict":"fine","signature":"A. Reid"}""");
        Assert.IsType<CorpusItem.Read>(Assert.Single(new CorpusReader().Read([_folder.At("own.jsonl")])));
    }

    [Theory]
    [InlineData("run.json")]
    [InlineData("metrics.json")]
    [InlineData("families.json")]
    public void Results_in_a_folder_are_not_read(string name)
    {
        Write($"reports/crawl/{name}", Info);
        Write("reports/crawl/scores.jsonl", """{"text":"A page."}""");
        Write("reports/crawl/sample/sheet.csv", "id,text\n1,A page.\n");
        Assert.Equal([$"{_folder.At("reports/crawl")}: it holds results of mtq, which are no input"], NotesOf(["page.txt"]));
        var named = Assert.Single(new CorpusReader().Read([_folder.At("reports", "crawl")]));
        Assert.Contains("results of mtq", Assert.IsType<CorpusItem.Unreadable>(named).Problem.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "signature": "of some other tool" }""")]
    [InlineData("""{ "schema": "1", "signature": "x", "made_of": [] }""")]
    [InlineData("no JSON")]
    public void The_run_of_somebody_else_is_input(string info)
    {
        Write("theirs/run.json", info);
        Write("theirs/a.txt", "Another page.");
        var articles = new CorpusReader().Read([_folder.Path]).OfType<CorpusItem.Read>().Select(item => item.Article.Id);
        Assert.Equal(["page.txt", "theirs/a.txt"], articles);
    }

    /// <summary>What stands beside articles because a report or the desk was told to write there.</summary>
    [Theory]
    [InlineData(
        "groups.csv",
        "group,articles,flagged,suspect,unflagged,withheld,share_flagged,share_low,share_high,share_before,reasons\n",
        "a table of groups")]
    [InlineData(
        "thresholds.csv",
        "threshold,articles,share,human_share,human_high,worst_share,worst_high,worst\n0.5,1,1,,,,,\n",
        "a table of thresholds")]
    [InlineData("errors.csv", "source,place,problem,remedy\n", "a table of errors")]
    [InlineData("columns.csv", "column,meaning,unit,range,direction,human_mean,empty\n", "a table of columns")]
    [InlineData("metrics.csv", "facet,name,garbled,human,against_all_human,auroc,signature\n", "a table of metrics")]
    [InlineData("pairs.csv", "original,copy,role,probability,family,kept,moved,replaced,taken\n", "a table of families")]
    [InlineData(
        "people.tsv", "Maria\t0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n", "a file of keys")]
    [InlineData(
        "ex.txt",
        "a.txt  unflagged  (score below 0.5)\nscore 0.2770, in 109 words; independent places to point at: 0\n\nbody      A page.\n",
        "an explanation")]
    public void What_a_command_has_written_into_a_folder_is_not_read(string name, string content, string kind)
    {
        var path = Write(name, content);
        Assert.Equal([$"{path}: {kind} of mtq is no input"], NotesOf(["page.txt"]));
    }

    [Theory]
    [InlineData("a.tsv", "id\ttext\n1\tA page.\n")]
    [InlineData("a.csv", "group,articles,text\nnews,two,A page.\n")]
    [InlineData("a.txt", "The cup final\nscore 2:1, in 90 minutes; it was late.")]
    public void What_only_looks_like_it_is_read(string name, string content)
    {
        Write(name, content);
        var items = new CorpusReader().Read([_folder.Path]).ToList();
        Assert.Equal(2, items.OfType<CorpusItem.Read>().Count());
        Assert.Empty(items.OfType<CorpusItem.Skipped>());
    }

    [Theory]
    [InlineData("page~")]
    [InlineData("page.txt~")]
    public void A_backup_copy_in_a_folder_is_not_read_but_one_by_name_is(string name)
    {
        var path = Write(name, "An older page.");
        Assert.Equal([$"{path}: its name ends with ~, so it is an editor's copy of what another file was"], NotesOf(["page.txt"]));
        var reader = new CorpusReader(new ReadOptions { Format = InputFormats.Named("text") });
        Assert.IsType<CorpusItem.Read>(Assert.Single(reader.Read([path])));
    }

    [Theory]
    [InlineData("c.html", OwnOutput.PageOpening + "<title>x</title><p>A comparison.</p>", "a page")]
    [InlineData("s.csv", "id,verdict,score,stratum,stands_for,label,title,text\n1,flagged,1,flagged,1,,,A page.\n", "a table of sheet")]
    [InlineData("s.csv", "id;text;verdict;score;signature\n1;A;flagged;1;x\n", "a table of scores")]
    [InlineData("f.csv", "signal,text\ncase.mixed,LIVes\n", "a table of findings")]
    public void A_file_of_ours_in_a_folder_is_not_read_but_one_by_name_is(string name, string content, string kind)
    {
        var path = Write(name, content);
        Assert.Equal([$"{path}: {kind} of mtq is no input"], NotesOf(["page.txt"]));
        Assert.NotEmpty(new CorpusReader().Read([path]).OfType<CorpusItem.Read>());
        var sheets = new CorpusReader(new ReadOptions { ReadsSheets = true }).Read([_folder.Path]);
        Assert.Equal(kind.EndsWith("sheet", StringComparison.Ordinal) ? 2 : 1, sheets.OfType<CorpusItem.Read>().Count());
    }

    private List<string> NotesOf(string[] articles)
    {
        var items = new CorpusReader().Read([_folder.Path]).ToList();
        Assert.Equal(articles, items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        Assert.Empty(items.OfType<CorpusItem.Unreadable>());
        return [.. items.OfType<CorpusItem.Skipped>().Select(skipped => skipped.Note)];
    }

    private void MakePipe(string name)
    {
        using var made = Process.Start("mkfifo", [_folder.At(name)]);
        made.WaitForExit();
    }

    private string Write(string name, string content)
    {
        var path = _folder.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
