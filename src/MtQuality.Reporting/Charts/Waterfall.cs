using System.Globalization;
using MtQuality.Scoring.Assessments;

namespace MtQuality.Reporting.Charts;

/// <summary>One step from what a score starts with to what it ends with, in bits.</summary>
/// <param name="Title">What makes it.</param>
/// <param name="Family">The family of that signal; empty for sums.</param>
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
    // Smaller ones are shown as one.
    private const double MinBits = 0.15;

    /// <summary>The steps; the first and the last are sums.</summary>
    public static IReadOnlyList<WaterfallStep> Of(double start, IReadOnlyCollection<(string Title, string Family, double Bits)> contributions)
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

    /// <summary>From where to where the steps reach, in bits; 0 lies within.</summary>
    public static (double Min, double Max) Range(IReadOnlyList<WaterfallStep> steps) =>
        (Math.Min(0, steps.Min(step => Math.Min(step.From, step.To))), Math.Max(0, steps.Max(step => Math.Max(step.From, step.To))));

    /// <summary>The steps of an assessment.</summary>
    public static IReadOnlyList<WaterfallStep> Of(Assessment assessment) =>
        Of(assessment.Base, [.. assessment.Contributions.Select(part => (part.Title, part.Family, part.Bits))]);
}
