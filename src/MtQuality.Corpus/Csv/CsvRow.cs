namespace MtQuality.Corpus.Csv;

/// <summary>What is wrong with a row.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It has quotes inside a quoted cell that are not doubled; from there on it was cut at every delimiter.</summary>
    StrayQuotes,

    /// <summary>A quote opens in it and does not close; it was read to the end of its line.</summary>
    OpenQuote,

    /// <summary>A quote opens in it and does not close, and the lines up to <see cref="CsvRow.LastLine"/> are no rows.</summary>
    LostRow,

    /// <summary>A line of it is longer than the limit; it has no cells.</summary>
    TooLong,
}

/// <summary>One cell.</summary>
/// <param name="Text">What it holds, without the quotes around it.</param>
/// <param name="Start">Where it begins in the text of its row, at its quote if it has one.</param>
/// <param name="IsQuoted">Whether quotes stand around it.</param>
internal readonly record struct CsvCell(string Text, int Start, bool IsQuoted);

/// <summary>One row.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Text">Its text as the file has it.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record CsvRow(int Line, string Text, IReadOnlyList<CsvCell> Cells, CsvFault Fault)
{
    /// <summary>The last line that belongs to it, or was lost with it.</summary>
    public int LastLine { get; init; } = Line;

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Number of characters that were damaged and read as U+FFFD.</summary>
    public int Damaged { get; init; }
}
