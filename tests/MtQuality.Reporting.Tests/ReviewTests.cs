using System.Globalization;
using MtQuality.Metrics;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>Stored scores are judged again, grouped, compared and checked by hand.</summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly Policy Strict = Policy.Default with { Flagged = 0.9, Suspect = 0.5 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ScoreFormat.Csv)]
    [InlineData(ScoreFormat.Jsonl)]
    [InlineData(ScoreFormat.Parquet)]
    public void A_run_is_read_back_as_it_was_scored(ScoreFormat format)
    {
        Run.Write(_folder.At("run"), format);
        var read = StoredScores.Read(_folder.At("run")).ToList();
        var cards = Run.Articles.Select(Run.Analyzer.Analyze).ToList();
        Assert.Equal(
            cards.Select(card => (WellFormedText.Of(card.Article.Id), card.Words, card.Verdict, card.Assessment.Score)),
            read.Select(score => (score.Id, score.Words, score.Verdict, score.Score)));
        Assert.Equal(cards.Select(card => PageName.Link(card.Article.Id)), read.Select(score => score.Page));
        List<string> Groups(string by) =>
            [.. StoredScores.Read(_folder.At("run"), Grouping.Find(by)).Select(score => score.Group)];
        Assert.Equal(["example.org", "(no site)"], Groups("site")[..2]);
        Assert.Equal("@c.txt", Groups("source")[2]);
        Assert.Equal("2026-W48", Groups("week")[0]);
        Assert.Equal(cards.Select(card => $"{card.Causes.Certain}"), Groups("certain"));
    }

    [Fact]
    public void Articles_that_the_run_does_not_accuse_get_the_reasons_of_their_score_where_they_are_asked_for()
    {
        var lenient = Policy.Default with { Flagged = 1, Suspect = 1 };
        Run.Write(_folder.At("run"), analyzer: new QualityAnalyzer(AnalyzerOptions.EvidenceOnly with { Policy = lenient }));
        Assert.Equal("", StoredScores.Read(_folder.At("run")).ElementAt(1).Because);
        var review = RunReview.Of(
            StoredScores.Read(_folder.At("run"), withReasons: true), Strict with { Flagged = 0.01, Suspect = 0.01 }, Grouping.Site);
        Assert.Contains("odd capitals", review.All.Reasons);
    }

    [Fact]
    public void Scores_are_judged_and_counted_as_they_pass_to_others()
    {
        StoredScore[] scores = [Score("a", 0.95), Score("b", 0.6), Score("c", 0.1)];
        var (first, second) = (new RunReview(Strict, Grouping.Site), new RunReview(Strict, Grouping.Site));
        var difference = RunDifference.Of(first.Counting(scores), second.Counting(scores[1..]), Strict);
        Assert.Equal((3, 2, 2), (first.All.Articles, second.All.Articles, difference.Paired));
    }

    [Theory]
    [InlineData("page.txt", "is a file")]
    [InlineData("page.txt/report", "cannot be written")]
    [InlineData("other", "exists and is not a page of mtq")]
    public void A_place_where_no_report_can_be_is_refused_before_anything_is_read(string place, string message)
    {
        File.WriteAllText(_folder.At("page.txt"), "mine");
        Directory.CreateDirectory(_folder.At("other"));
        File.WriteAllText(_folder.At("other", "report.html"), "mine");
        var refusal = Assert.Throws<IOException>(() => ReviewWriter.Prepare(_folder.At(place))).Message;
        Assert.Contains(message, refusal, StringComparison.Ordinal);
        ReviewWriter.Prepare(_folder.At("new"));
        Assert.Empty(Directory.EnumerateFiles(_folder.At("new")));
    }

    [Fact]
    public void A_folder_that_is_no_run_is_refused()
    {
        var thrown = Assert.Throws<InvalidDataException>(() => StoredScores.Read(_folder.Path).ToList());
        Assert.Contains("holds no scores", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScoreFormat.Csv, "scores.csv", 1)]
    [InlineData(ScoreFormat.Csv, "scores.csv", 8)]
    [InlineData(ScoreFormat.Csv, "scores.csv", 400)]
    [InlineData(ScoreFormat.Jsonl, "scores.jsonl", 400)]
    public void Scores_that_were_cut_off_are_refused(ScoreFormat format, string name, int bytes)
    {
        Run.Write(_folder.At("run"), format);
        var path = _folder.At("run", name);
        void Cut(long length)
        {
            using var file = File.OpenWrite(path);
            file.SetLength(length);
        }
        string Refusal() => Assert.Throws<InvalidDataException>(() => StoredScores.Read(_folder.At("run")).ToList()).Message;
        if (bytes > 1)
        {
            Cut(new FileInfo(path).Length - bytes);
            Assert.Contains(path, Refusal(), StringComparison.Ordinal);
        }
        // Between two lines, only the number of articles tells.
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines[..3]);
        Assert.Contains("cut off or changed", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "", "no column 'id': it was cut off")]
    [InlineData(0, "id,source,ti", "no column 'site': it was cut off")]
    [InlineData(1, "7.5", "line 2: a number")]
    [InlineData(1, "0,95", "line 2: ")]
    [InlineData(1, "\"0,95\"", "line 2: a number")]
    [InlineData(1, "NaN", "line 2: a number")]
    public void Scores_that_were_changed_are_refused(int line, string now, string reason)
    {
        Run.Write(_folder.At("run"), ScoreFormat.Csv);
        var path = _folder.At("run", "scores.csv");
        var score = StoredScores.Read(_folder.At("run")).First().Score.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(path, line == 0 ? now : File.ReadAllText(path).Replace($",{score},", $",{now},", StringComparison.Ordinal));
        var message = Assert.Throws<InvalidDataException>(() => StoredScores.Read(_folder.At("run")).ToList()).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_are_judged_by_the_policy_that_is_asked_for()
    {
        StoredScore[] scores = [Score("a", 0.95), Score("b", 0.6), Score("c", 0.1), Score("d", 0.99, Verdict.Withheld)];
        var review = RunReview.Of(scores, Strict, Grouping.Site);
        Assert.Equal((4, 3), (review.All.Articles, review.All.Judged));
        Assert.Equal((1, 1, 1), (review.All[Verdict.Flagged], review.All[Verdict.Suspect], review.All[Verdict.Unflagged]));
        Assert.Equal(["a", "b", "c"], review.Worst.Select(score => score.Id));
        Assert.Equal([3, 2, 1, 0], new[] { 0.1, 0.11, 0.95, 0.951 }.Select(review.FlaggedFrom));
    }

    [Fact]
    public void What_could_never_be_flagged_is_not_counted_at_any_threshold()
    {
        StoredScore[] scores =
        [
            Score("two places", 0.6),
            Score("one place", 0.99) with { Causes = new Causes(1, 2) },
            Score("certain", 0.01) with { Causes = new Causes(1, 3) },
        ];
        var review = RunReview.Of(scores, Strict, Grouping.Site);
        Assert.Equal([2, 1, 1], new[] { 0.5, 0.7, 1 }.Select(review.FlaggedFrom));
        Assert.Equal((1, 2), (review.All[Verdict.Flagged], review.All[Verdict.Suspect]));
    }

    [Fact]
    public void Pairs_decide_which_of_two_runs_has_more()
    {
        // Only ten articles are in both, and all changed in one direction; the rest of the runs says the opposite.
        var shared = Enumerable.Range(0, 10).ToList();
        var first = shared.Select(i => Score($"{i}", 0.95)).Concat(Enumerable.Range(100, 100).Select(i => Score($"{i}", 0.1)));
        var second = shared.Select(i => Score($"{i}", 0.1)).Concat(Enumerable.Range(300, 100).Select(i => Score($"{i}", 0.95)));
        var difference = RunDifference.Of(first, second, Strict);
        Assert.Equal((10, 10, 0), (difference.Paired, difference.OnlyFirst, difference.OnlySecond));
        var words = difference.Describe("june", "july");
        Assert.Contains("in june (the first)", words, StringComparison.Ordinal);
        Assert.Contains("the first has significantly more", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_are_ordered_by_what_is_sure_and_months_by_time()
    {
        StoredScore[] scores =
        [
            .. Enumerable.Range(0, 10).Select(i => Score($"a{i}", i < 8 ? 0.95 : 0.1) with { Group = "2026-03" }),
            Score("b", 0.95) with { Group = "2026-01" },
            Score("c", 0.1) with { Group = "(none)" },
        ];
        // Eight flagged articles of ten are a surer sign than one of one.
        Assert.Equal(["2026-03", "2026-01", "(none)"], Names(Grouping.Site));
        Assert.Equal(["(none)", "2026-01", "2026-03"], Names(Grouping.Month));
        IEnumerable<string> Names(Grouping by) => RunReview.Of(scores, Strict, by).Groups.Select(group => group.Name);
    }

    [Fact]
    public void Reasons_are_counted_without_the_words_that_they_quote()
    {
        StoredScore[] scores =
        [
            Score("a", 0.95) with { Because = "odd capitals: \"LIVes\"; spun word: \"x\"" },
            Score("b", 0.95) with { Because = "odd capitals: \"NAMes\"" },
            Score("c", 0.1) with { Because = "spun word: \"y\"" },
        ];
        var review = RunReview.Of(scores, Strict, Grouping.Site);
        Assert.Equal(["odd capitals", "spun word"], review.All.Reasons);
    }

    [Fact]
    public void Wilsons_interval_is_that_of_the_book()
    {
        // R. Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263, and none of 20.
        var share = WilsonInterval.Of(81, 263);
        Assert.Equal((0.2553, 0.3662), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
        Assert.Equal((0.0, 0.1611), (WilsonInterval.Of(0, 20).Low, Math.Round(WilsonInterval.Of(0, 20).High, 4)));
    }

    [Theory]
    [InlineData(1.959964, 0.05)]
    [InlineData(2.575829, 0.01)]
    [InlineData(0, 1)]
    public void The_normal_tail_is_right(double z, double p) => Assert.Equal(p, RunDifference.TwoSided(z), 5);

    [Fact]
    public void Two_runs_of_the_same_articles_are_compared_article_by_article()
    {
        var first = Enumerable.Range(0, 100).Select(i => Score($"{i}", i < 30 ? 0.95 : 0.1)).ToList();
        var second = Enumerable.Range(0, 100).Select(i => Score($"{i}", i < 10 ? 0.95 : 0.1)).ToList();
        var difference = RunDifference.Of(first, second, Strict);
        Assert.Equal((100, 20, 0), (difference.Paired, difference.OnlyFirst, difference.OnlySecond));
        Assert.Contains("the first has significantly more (p < 0.001)", difference.Describe("june", "july"), StringComparison.Ordinal);
        var same = RunDifference.Of(first, first, Strict).Describe("june", "july");
        Assert.Contains("no difference that these numbers can show (p = 1.000)", same, StringComparison.Ordinal);
        var others = first.Select(score => score with { Id = "other " + score.Id });
        var samples = RunDifference.Of(others, second, Strict);
        Assert.Equal(0, samples.Paired);
        // 30 and 10 of 100: z = 3.54.
        Assert.Equal(0.0004, samples.P, 4);
    }

    [Fact]
    public void Equal_ids_of_other_texts_are_no_pair()
    {
        var january = Enumerable.Range(0, 20).Select(i => Score($"{i}", 0.1)).ToList();
        var february = january.Select(score => score with { Words = score.Words + 1 });
        Assert.Equal(0, RunDifference.Of(january, february, Strict).Paired);
    }

    [Fact]
    public void The_picker_counts_articles_and_human_texts()
    {
        var review = RunReview.Of([Score("a", 0.95), Score("b", 0.6)], Strict, Grouping.Site);
        HumanScores[] humans = [new("news", "200+", [.. Enumerable.Repeat(0.1, 98), 0.7, 0.92]), new("verse", "200+", [0.99])];
        var row = ThresholdTable.Of(review, humans, [0.9]).Single();
        Assert.Equal((1, 0.5, 2 / 101.0), (row.Articles, row.Share, row.Human!.Value.Value));
        Assert.Equal((0.01, "news, 200+ words"), (row.Worst!.Value.Value, row.WorstName));
        Assert.Null(ThresholdTable.Of(review, [], [0.9]).Single().Human);
    }

    [Fact]
    public void A_review_is_written_whole_and_nothing_of_a_page_runs_in_it()
    {
        var review = RunReview.Of([Score("<script>alert(1)</script>", 0.95) with { Site = "<img src=x>" }], Strict, Grouping.Site);
        ReviewWriter.Write(_folder.At("out"), new ReviewReport(review, [], null, "0123456789abcdef", "../run"));
        var written = Directory.EnumerateFileSystemEntries(_folder.At("out")).Select(path => Path.GetFileName(path));
        Assert.Equal(["charts", "groups.csv", "report.html", "thresholds.csv"], written.Order(StringComparer.Ordinal));
        var html = File.ReadAllText(_folder.At("out", "report.html"));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Compared with", html, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(_folder.At("out", "groups.csv")).Length);
    }

    [Fact]
    public void A_sheet_holds_every_stratum_and_says_what_each_article_stands_for()
    {
        WriteMany(200);
        Assert.Equal(40, HandCheck.Write(_folder.At("run"), _folder.At("one"), 40, seed: 1));
        HandCheck.Write(_folder.At("run"), _folder.At("two"), 40, seed: 1);
        HandCheck.Write(_folder.At("run"), _folder.At("three"), 40, seed: 2);
        Assert.Equal(Sheet("one"), Sheet("two"));
        Assert.NotEqual(Sheet("one"), Sheet("three"));
        var rows = CheckedSheet.Read(Filled("one")).ToList();
        Assert.Equal(40, rows.Count);
        Assert.InRange(rows.GroupBy(row => row.Stratum).Count(), 2, 4);
        Assert.Equal(200, rows.Sum(row => row.StandsFor), 6);
    }

    [Fact]
    public void A_sheet_and_its_page_do_not_tell_the_verdict()
    {
        WriteMany(60);
        HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 20, seed: 1);
        var page = File.ReadAllText(_folder.At("sheet", HandCheck.SheetPage));
        var articles = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("<script", StringComparison.Ordinal)];
        string[] telling = ["flagged", "suspect", "<mark", "score"];
        Assert.All(telling, word => Assert.DoesNotContain(word, Sheet("sheet") + articles, StringComparison.OrdinalIgnoreCase));
        // Neither does the order: the strata are mixed.
        var strata = CheckedSheet.Read(Filled("sheet")).Select(row => row.Stratum).ToList();
        Assert.True(strata.Zip(strata.Skip(1)).Count(pair => pair.First != pair.Second) > strata.Distinct().Count());
    }

    [Fact]
    public void A_filled_in_sheet_corrects_for_wrong_verdicts()
    {
        // 50 flagged and 1,000 unflagged articles; of 20 checked in each stratum, 18 and 2 are garbled.
        static IEnumerable<(CheckedRow, bool)> Rows(string stratum, int articles, int garbled) =>
            Enumerable.Range(0, 20).Select(i => (new CheckedRow(stratum, articles / 20.0, "", 0), i < garbled));
        var rows = Rows("flagged", 50, 18).Concat(Rows("unflagged, low", 1000, 2)).ToList();
        var said = CheckedSheet.Of(rows);
        Assert.Equal((50 * 0.9 + 1000 * 0.1) / 1050, said.Prevalence.Value, 9);
        Assert.Equal(0.9, said.Precision!.Value.Value, 9);
        Assert.Equal(45 / 145.0, said.Recall!.Value.Value, 9);
        Assert.InRange(said.Prevalence.Low, 0.03, 0.1);
        Assert.InRange(said.Prevalence.High, 0.2, 0.4);
        Assert.Equal(said, CheckedSheet.Of(rows));
        // That none was found does not mean that there is none.
        Assert.InRange(CheckedSheet.Of([.. rows.Select(row => (row.Item1, false))]).Prevalence.High, 0.05, 0.3);
    }

    private static StoredScore Score(string id, double score, Verdict verdict = Verdict.Unflagged) =>
        new(id, "", 100, verdict, score, new Causes(2, 0), "", "");

    [Fact]
    public void A_comparison_gives_the_share_of_every_group_before()
    {
        StoredScore[] june = [Score("a", 0.95) with { Group = "farm" }, Score("b", 0.1) with { Group = "farm" }];
        var before = RunReview.Of(june, Strict, Grouping.Site);
        StoredScore[] now = [Score("a", 0.95) with { Group = "farm" }, Score("c", 0.1) with { Group = "new <b>" }];
        var review = RunReview.Of(now, Strict, Grouping.Site);
        var other = new OtherRun("june <i>", before, RunDifference.Of([], now, Strict), "all is well");
        ReviewWriter.Write(_folder.At("out"), new ReviewReport(review, [], other, "0123456789abcdef", "../run"));
        var rows = File.ReadAllLines(_folder.At("out", "groups.csv")).Select(line => line.Split(',')).ToList();
        var column = Array.IndexOf(rows[0], "share_before");
        Assert.Equal("0.5", rows.Single(row => row[0] == "farm")[column]);
        Assert.Equal("", rows.Single(row => row[0].StartsWith("new", StringComparison.Ordinal))[column]);
        var html = File.ReadAllText(_folder.At("out", "report.html"));
        Assert.Contains("Compared with june &lt;i&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<th>in june &lt;i&gt;</th>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",,", ",human,", "1 label filled in")]
    [InlineData("id,stratum", "id,note,stratum", "not as `mtq sample` wrote it")]
    [InlineData(",stratum,", ";stratum;", "not as `mtq sample` wrote it")]
    [InlineData("One line", "One \"line", "not as `mtq sample` wrote it")]
    [InlineData("One line", "Spun, says Ann: one line", "someone has written into")]
    public void A_sheet_that_a_person_has_worked_on_is_kept(string old, string now, string reason)
    {
        WriteMany(8);
        HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 4, seed: 1);
        // Without a mark of a person, another draw may take its place.
        HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 4, seed: 2);
        var sheet = Sheet("sheet");
        var place = sheet.IndexOf(old, StringComparison.Ordinal);
        var worked = sheet[..place] + now + sheet[(place + old.Length)..];
        File.WriteAllText(_folder.At("sheet", HandCheck.Sheet), worked);
        var thrown = Assert.Throws<RunExistsException>(() => HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 4, seed: 1));
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.At("sheet", HandCheck.Sheet), thrown.Message, StringComparison.Ordinal);
        Assert.Equal(worked, Sheet("sheet"));
    }

    [Fact]
    public void A_sheet_of_another_run_is_kept()
    {
        WriteMany(8);
        HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 4, seed: 1);
        var sheet = Sheet("sheet");
        File.WriteAllText(_folder.At("sheet", HandCheck.Sheet), sheet.Replace("One line", "Another line", StringComparison.Ordinal));
        var thrown = Assert.Throws<RunExistsException>(() => HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 4, seed: 1));
        Assert.Contains("is of another run", thrown.Message, StringComparison.Ordinal);
    }

    private string Filled(string folder)
    {
        var lines = Sheet(folder).Split('\n').Select((line, i) => i == 0 ? line : line.Replace(",,", ",human,", StringComparison.Ordinal));
        File.WriteAllText(_folder.At(folder, HandCheck.Sheet), string.Join('\n', lines));
        return _folder.At(folder, HandCheck.Sheet);
    }

    private string Sheet(string folder) => File.ReadAllText(_folder.At(folder, HandCheck.Sheet));

    private void WriteMany(int count)
    {
        using var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false);
        for (var i = 0; i < count; i++)
        {
            var article = Run.Articles[i % 4 == 0 ? 1 : 0];
            writer.Write(Run.Analyzer.Analyze(article with { Id = $"{i}", Title = null, Text = "One line. " + article.Text }));
        }
        writer.Complete();
    }
}
