using MtQuality.Scoring;
using MtQuality.Signals;

namespace MtQuality.Reporting.Rows;

/// <summary>The values of a card in the order of <see cref="SignalCatalog.All"/>: the one place that knows how a card stores
/// them.</summary>
internal static class SignalValues
{
    public static IReadOnlyList<double?> ValuesInOrder(this ScoreCard card) => card.Values;
}
