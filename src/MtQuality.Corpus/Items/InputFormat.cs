namespace MtQuality.Corpus.Items;

/// <summary>The formats that articles are read from; each of them may be compressed with gzip or Zstandard.</summary>
public enum InputFormat
{
    /// <summary>None of them.</summary>
    Unknown,

    /// <summary>Plain text: one page.</summary>
    Text,

    /// <summary>Markdown: one article, its markup and code left out.</summary>
    Markdown,

    /// <summary>A web page: one article, with title, site, date and what stands around it.</summary>
    Html,

    /// <summary>Records with a header line, parted by commas, semicolons or tabs.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Columns of Apache Parquet.</summary>
    Parquet,

    /// <summary>A web archive, WARC or WET: every web page and text in it.</summary>
    Warc,
}
