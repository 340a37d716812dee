using MtQuality.Data;

namespace MtQuality.Reporting.Rows;

/// <summary>The names of the files of a run. A newer run replaces these and leaves everything else in the folder alone.</summary>
internal static class RunFiles
{
    public const string Findings = "findings.csv";
    public const string Errors = "errors.csv";
    public const string Journal = "journal.jsonl";
    public const string Info = OwnOutput.RunInfo;
    public const string Charts = "charts";
    public const string Metrics = OwnOutput.EvaluationInfo;
    public const string MetricsCsv = "metrics.csv";
    public const string Families = OwnOutput.FamiliesInfo;
    public const string FamiliesCsv = "families.csv";
    public const string PairsCsv = "pairs.csv";
    public const string SitesCsv = "sites.csv";
    public const string ArticleRecords = "articles.records";
    public const string ArticleTexts = "articles.texts";
    public const string Cards = "scores.jsonl";
    public const string PackedCards = "scores.jsonl.zst";
    public const string Columns = "columns.csv";
    public const string Page = "index.html";
    public const string Articles = "articles";
    public const string Evaluation = "evaluation.html";

    /// <summary>Which of the files with rows holds the cards.</summary>
    public const int CardPlace = 2;

    public static string Scores(ScoreFormat format) => format switch
    {
        ScoreFormat.Parquet => "scores.parquet",
        ScoreFormat.Jsonl => Cards,
        _ => "scores.csv",
    };

    /// <summary>The file with the findings in the format of others; null if the format is one of scores alone.</summary>
    public static string? DocumentOf(ScoreFormat format) => format switch
    {
        ScoreFormat.Sarif => "findings.sarif",
        ScoreFormat.Annotations => "annotations.jsonld",
        _ => null,
    };

    /// <summary>Whether a run in a format has the table of scores.</summary>
    public static bool HasTable(ScoreFormat format) => Scores(format) == Scores(ScoreFormat.Csv);

    /// <summary>Where the cards of a run are. They are plain where a person asked for them, and otherwise compressed, because they are
    /// most of a run.</summary>
    public static string CardsOf(ScoreFormat format) => format == ScoreFormat.Jsonl ? Cards : PackedCards;

    /// <summary>The files that have rows of articles, in the order in which the journal counts them. Cards are always written, because
    /// pages and Parquet are made from them.</summary>
    public static IReadOnlyList<string> WithRows(ScoreFormat format) =>
        HasTable(format) ? [Findings, Errors, CardsOf(format), Scores(format)] : [Findings, Errors, CardsOf(format)];

    /// <summary>Whether a run or an evaluation writes a file or folder of this name.</summary>
    public static bool IsOurs(string name) =>
        name is Findings or Errors or Journal or Info or Charts or Metrics or MetricsCsv or Evaluation or Page or Articles or Columns
            or PackedCards or Families or FamiliesCsv or PairsCsv or SitesCsv or ArticleRecords or ArticleTexts
        || Enum.GetValues<ScoreFormat>().Any(format => name == Scores(format) || name == DocumentOf(format));
}
