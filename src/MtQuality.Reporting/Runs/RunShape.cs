using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>How a run is written.</summary>
/// <param name="Format">How scores are written.</param>
/// <param name="Keep">How much is kept of an article.</param>
public readonly record struct RunShape(ScoreFormat Format, Kept Keep = Kept.Text)
{
    /// <summary>The shape of a run that keeps everything.</summary>
    public static implicit operator RunShape(ScoreFormat format) => new(format);
}
