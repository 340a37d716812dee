namespace MtQuality.Reporting.Rows;

/// <summary>How scores are written.</summary>
public enum ScoreFormat
{
    /// <summary>One row an article, one column a signal.</summary>
    Csv,

    /// <summary>One JSON object an article, with all evidence and the analysed text.</summary>
    Jsonl,

    /// <summary>The columns of <see cref="Csv"/> as Apache Parquet, in part files of a folder.</summary>
    Parquet,
}
