using System.Globalization;
using MtQuality.Scoring.Assessments;

namespace MtQuality.Reporting.Charts;

/// <summary>One step on the way to a score, in bits.</summary>
/// <param name="Title">The signal that makes it.</param>
/// <param name="Family">Its family; empty for sums.</param>
/// <param name="From">Bits before it.</param>
/// <param name="To">Bits after it.</param>
internal readonly record struct WaterfallStep(string Title, string Family, double From, double To)
{
    /// <summary>What it adds.</summary>
    public double Bits => To - From;
}

/// <summary>How a score comes about, step by step; the steps add up.</summary>
internal static class Waterfall
{
    // Smaller contributions are shown as one step.
    private const double MinBits = 0.15;

    /// <summary>The steps; the first and the last are sums.</summary>
    public static IReadOnlyList<WaterfallStep> Of(
        double start,
        IReadOnlyCollection<(string Title, string Family, double Bits)> contributions)
    {
        var steps = new List<WaterfallStep> { new("before any evidence", "", 0, start) };
        var at = start;
        foreach (var (title, family, bits) in contributions.Where(part => Math.Abs(part.Bits) >= MinBits))
        {
            steps.Add(new WaterfallStep(title, family, at, at + bits));
            at += bits;
        }
        var small = contributions.Where(part => Math.Abs(part.Bits) < MinBits).ToList();
        if (small.Count > 0)
        {
            var rest = small.Sum(part => part.Bits);
            steps.Add(new WaterfallStep(string.Create(CultureInfo.InvariantCulture, $"{small.Count} more"), "", at, at + rest));
            at += rest;
        }
        steps.Add(new WaterfallStep("together", "", 0, at));
        return steps;
    }

    /// <summary>The range of the steps in bits, which contains 0.</summary>
    public static (double Min, double Max) Range(IReadOnlyList<WaterfallStep> steps)
    {
        var ends = steps.SelectMany(step => new[] { step.From, step.To }).Append(0).ToList();
        return (ends.Min(), ends.Max());
    }

    /// <summary>The steps of an assessment.</summary>
    public static IReadOnlyList<WaterfallStep> Of(Assessment assessment) =>
        Of(assessment.Base, [.. assessment.Contributions.Select(part => (part.Title, part.Family, part.Bits))]);
}
