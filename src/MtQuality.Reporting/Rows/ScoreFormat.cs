namespace MtQuality.Reporting.Rows;

/// <summary>How scores are written.</summary>
public enum ScoreFormat
{
    /// <summary>One row for each article, one column for each signal.</summary>
    Csv,

    /// <summary>One JSON object for each article, with all evidence and the analysed text.</summary>
    Jsonl,

    /// <summary>The columns of <see cref="Csv"/> as Apache Parquet, in part files of a folder.</summary>
    Parquet,

    /// <summary>As <see cref="Csv"/>, and the findings as a SARIF log.</summary>
    Sarif,

    /// <summary>As <see cref="Csv"/>, and the findings as W3C Web Annotations.</summary>
    Annotations,
}
