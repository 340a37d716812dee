using MtQuality.Documents;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Tests;

/// <summary>Articles, some of them hostile, and a run over them.</summary>
internal static class Run
{
    // What is tested here is how results are written: a new model must not change it.
    public static readonly QualityAnalyzer Analyzer = new(AnalyzerOptions.EvidenceOnly);

    private const string Prose = "The council met on Monday to talk about the harbour, and the harbour was all that it talked about. "
        + "Nobody had asked the fishermen, who have worked there for a hundred years, what they thought of the plan. ";

    private const string Markup = "<script>alert(1)</script><img src=x onerror=alert(2)> <a href='javascript:alert(3)'>The NAMes</a> "
        + "]]></article></script>";

    public static readonly Article[] Articles =
    [
        new("clean", Prose + Prose) { Source = "a.txt", Title = "Harbour, \"old\" and new", Site = "example.org", Date = "2026-11-23" },
        new("bad", Prose + "It turned out to dozens of unprecedented LIVes, and the the mayor saw many NAMes. " + Prose)
        {
            Source = "b.txt",
        },
        new("=cmd|' /C calc'!A0", Prose + "A line\nwith, a \"quote\" and LIVes.\t" + Prose) { Source = "@c.txt", Title = "+1+1" },
        new("half", "\uD83D LIVes \0 \u202E" + Prose + Markup + Prose)
        {
            Source = "d.txt",
            Title = "\uDE00</title><script>alert(4)</script>",
        },
        new("short", "Too short."),
    ];

    public static void Write(
        string folder,
        RunShape shape = default,
        QualityAnalyzer? analyzer = null,
        bool force = false,
        string input = "articles")
    {
        var share = RunShare.Whole with { Inputs = new RunInputs([input]) };
        using var writer = RunWriter.Create(folder, analyzer ?? Analyzer, shape, force, share);
        WriteTo(writer, analyzer ?? Analyzer);
        writer.Complete();
    }

    public static void WriteTo(RunWriter writer, QualityAnalyzer analyzer)
    {
        foreach (var article in Articles)
            writer.Write(analyzer.Analyze(article));
        writer.Write(new InputProblem("=e.txt", "line 3", "no 'text'", "give every record a text"));
    }

    public static QualityAnalyzer OtherAnalyzer() =>
        new(AnalyzerOptions.EvidenceOnly with { Policy = Policy.Default with { Name = "other" } });
}
