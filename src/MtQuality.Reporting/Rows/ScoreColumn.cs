using System.Globalization;

namespace MtQuality.Reporting.Rows;

/// <summary>A column of the scores: what it is called, what it means and how a row fills it.</summary>
/// <param name="Name">Its name in every file.</param>
/// <param name="Meaning">What it holds, in one sentence.</param>
internal abstract record ScoreColumn(string Name, string Meaning)
{
    /// <summary>Unit of its values; empty for text.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The values that it can have; empty where any can occur.</summary>
    public string Range { get; init; } = "";

    /// <summary>Which values are suspicious; empty where it measures no signal.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Its mean in human text; null where it was not measured.</summary>
    public double? HumanMean { get; init; }

    /// <summary>When a cell is empty.</summary>
    public string Empty { get; init; } = "never";

    /// <summary>Its cell as text.</summary>
    public abstract string TextOf(ScoreRow row);
}

/// <summary>A column of text.</summary>
internal sealed record TextColumn(string Name, string Meaning, Func<ScoreRow, string?> Of) : ScoreColumn(Name, Meaning)
{
    public override string TextOf(ScoreRow row) => Of(row) ?? "";
}

/// <summary>A column of whole numbers, never empty.</summary>
internal sealed record CountColumn(string Name, string Meaning, Func<ScoreRow, int> Of) : ScoreColumn(Name, Meaning)
{
    public override string TextOf(ScoreRow row) => Of(row).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A column of numbers.</summary>
internal sealed record NumberColumn(string Name, string Meaning, Func<ScoreRow, double?> Of) : ScoreColumn(Name, Meaning)
{
    public override string TextOf(ScoreRow row) => Of(row)?.ToString(CultureInfo.InvariantCulture) ?? "";
}
