using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>Findings in the formats of others: where they point is where the words stand.</summary>
public sealed class InterchangeTests : IDisposable
{
    private const string Start = "The council met on Monday to talk about the harbour 😀.\r\nIt has worked there for a hundred years.\n";
    private const string Text = Start + "It turned out to dozens of unprecedented LIVes, and the the mayor saw many NAMes.\n" + Start;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sarif_log_points_at_the_lines_of_a_text_file()
    {
        var results = Sarif(new Article("b.txt", Text) { Source = "news items/b.txt" });
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("news%20items/b.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var region = place.GetProperty("region");
            int Number(string name) => region.GetProperty(name).GetInt32();
            var words = region.GetProperty("snippet").GetProperty("text").GetString()!;
            Assert.Equal(words, Text.Substring(Number("charOffset"), Number("charLength")));
            var line = Text.Split('\n')[Number("startLine") - 1];
            Assert.Equal(words, line[(Number("startColumn") - 1)..(Number("endColumn") - 1)]);
            Assert.Equal(Number("startLine"), Number("endLine"));
        }
        var lives = results.Single(result => result.GetProperty("message").GetProperty("text").GetString()!.Contains("LIVes"));
        Assert.Equal("case.mixed", lives.GetProperty("ruleId").GetString());
        var livesPlace = lives.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(3, livesPlace.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("news.jsonl", "news.jsonl#3", null)]
    [InlineData("page.html", "page.html", null)]
    [InlineData("b.txt", "b.txt", "A title")]
    public void Where_the_text_is_not_that_of_the_file_no_line_is_claimed(string source, string id, string? title)
    {
        var result = Sarif(new Article(id, Text) { Source = source, Title = title })[0];
        var location = result.GetProperty("locations")[0];
        Assert.False(location.GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.Equal(id, location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        var properties = result.GetProperty("properties");
        var (start, end) = (properties.GetProperty("start").GetInt32(), properties.GetProperty("end").GetInt32());
        Assert.Equal(properties.GetProperty("text").GetString(), Text[start..end]);
    }

    /// <summary>The parts of the standard that readers refuse a log without: OASIS SARIF 2.1.0, sections 3.13 to 3.31.</summary>
    [Fact]
    public void A_sarif_log_is_one_that_the_standard_allows()
    {
        using var log = JsonDocument.Parse(Written(ScoreFormat.Sarif, [.. Run.Articles]));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, rule => Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" });
            Assert.InRange(result.GetProperty("rank").GetDouble(), 0, 100);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri");
            Assert.True(Uri.IsWellFormedUriString(uri.GetString(), UriKind.RelativeOrAbsolute), uri.GetString());
        }
    }

    [Fact]
    public void An_annotation_quotes_the_words_and_counts_code_points()
    {
        var items = Annotations(new Article("b.txt", Text) { Source = "b.txt", Url = "https://example.org/b" });
        Assert.NotEmpty(items);
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        var runes = Text.EnumerateRunes().ToList();
        foreach (var item in items)
        {
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
            var target = item.GetProperty("target");
            Assert.Equal("https://example.org/b", target.GetProperty("source").GetString());
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            string Part(string name) => quote.GetProperty(name).GetString()!;
            Assert.Contains(Part("prefix") + Part("exact") + Part("suffix"), Text, StringComparison.Ordinal);
            var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
            Assert.Equal(Part("exact"), string.Concat(runes[start..end]));
        }
    }

    [Fact]
    public void Of_an_extracted_text_an_annotation_has_the_quotation_alone()
    {
        var item = Annotations(new Article("page.html", Text) { Source = "page.html" })[0];
        Assert.Equal("page.html", item.GetProperty("target").GetProperty("source").GetString());
        Assert.Equal(1, item.GetProperty("target").GetProperty("selector").GetArrayLength());
    }

    [Theory]
    [InlineData(ScoreFormat.Sarif, "findings.sarif")]
    [InlineData(ScoreFormat.Annotations, "annotations.jsonld")]
    public void A_run_has_the_same_document_as_a_pipe_beside_its_table(ScoreFormat format, string name)
    {
        Run.Write(_folder.At("run"), format);
        Assert.Equal(Written(format, [.. Run.Articles]), File.ReadAllText(_folder.At("run", name)));
        Run.Write(_folder.At("csv"), ScoreFormat.Csv);
        Assert.Equal(File.ReadAllText(_folder.At("csv", "scores.csv")), File.ReadAllText(_folder.At("run", "scores.csv")));
        var mark = format == ScoreFormat.Sarif ? "\"ruleId\"" : "\"Annotation\"";
        var count = File.ReadAllText(_folder.At("run", name)).Split(mark).Length - 1;
        Assert.Equal(Run.Articles.Sum(article => Run.Analyzer.Analyze(article).Findings.Count()), count);
        // Another format does not take its place unasked.
        Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("run"), ScoreFormat.Csv));
    }

    [Theory]
    [InlineData(ScoreFormat.Sarif)]
    [InlineData(ScoreFormat.Annotations)]
    public void Without_articles_the_document_is_whole_all_the_same(ScoreFormat format) =>
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Written(format)).RootElement.ValueKind);

    private static List<JsonElement> Sarif(Article article)
    {
        var log = JsonDocument.Parse(Written(ScoreFormat.Sarif, article)).RootElement;
        return [.. log.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
    }

    private static List<JsonElement> Annotations(Article article) =>
        [.. JsonDocument.Parse(Written(ScoreFormat.Annotations, article)).RootElement.GetProperty("items").EnumerateArray()];

    private static string Written(ScoreFormat format, params Article[] articles)
    {
        var stream = new MemoryStream();
        using (var pipe = new ScorePipe(stream, Run.Analyzer, format))
        {
            foreach (var article in articles)
                pipe.Write(Run.Analyzer.Analyze(article));
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
