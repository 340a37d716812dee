using System.Globalization;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>An axis of time: days side by side, or of a longer time weeks, months or years.</summary>
internal sealed class TimeScale
{
    private const int MaxBins = 62;
    private const int MaxLabels = 8;

    // After it, a date would have no next day.
    private const int LastYear = 9998;

    // Of many dates, a few wrong ones would leave no room for the others.
    private const int MinForCut = 100;
    private const double Cut = 0.005;

    private readonly Step _start;
    private readonly Step _next;
    private readonly string _format;

    private TimeScale(DateTime first, DateTime last)
    {
        (_start, var next, _format, Unit) = (last - first).TotalDays switch
        {
            < MaxBins => ((Step)(time => time.Date), (Step)(time => time.AddDays(1)), "d MMM", "day"),
            < MaxBins * 7 => (time => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)), time => time.AddDays(7), "d MMM yyyy", "week"),
            < MaxBins * 30 => (time => new DateTime(time.Year, time.Month, 1), time => time.AddMonths(1), "MMM yyyy", "month"),
            _ => (time => new DateTime(time.Year, 1, 1), time => time.AddYears(1), "yyyy", "year"),
        };
        _next = time => time.Year < LastYear ? next(time) : DateTime.MaxValue;
        var bins = new List<DateTime>();
        for (var bin = _start(first); bin <= last && bin < DateTime.MaxValue; bin = _next(bin))
            bins.Add(bin);
        Bins = bins;
        (Start, End) = (bins[0], _next(bins[^1]));
    }

    private delegate DateTime Step(DateTime time);

    /// <summary>The days, or what stands for them.</summary>
    public IReadOnlyList<DateTime> Bins { get; }

    /// <summary>What one of them is: day, week, month or year.</summary>
    public string Unit { get; }

    public DateTime Start { get; }

    /// <summary>The end of the last, exclusive.</summary>
    public DateTime End { get; }

    /// <summary>The scale of times; null if there are none. Of many, the earliest and latest half percent may be left out.</summary>
    public static TimeScale? Of(IEnumerable<DateTime?> times)
    {
        var known = times.OfType<DateTime>().Order().ToList();
        if (known.Count == 0)
            return null;
        var cut = known.Count < MinForCut ? 0 : (int)(Cut * known.Count);
        return new TimeScale(known[cut], known[^(cut + 1)]);
    }

    /// <summary>Whether a time is on the scale.</summary>
    public bool Has(DateTime time) => time >= Start && time < End;

    /// <summary>The place of a time on the scale, 0–1.</summary>
    public double At(DateTime time) => (time - Start) / (End - Start);

    /// <summary>The number of the day, or what stands for it, of a time on the scale.</summary>
    public int BinOf(DateTime time)
    {
        var at = ((List<DateTime>)Bins).BinarySearch(_start(time));
        return at < 0 ? ~at - 1 : at;
    }

    /// <summary>The name of a day, or of what stands for it.</summary>
    public string Name(int bin) => Bins[bin].ToString(Unit == "day" ? "d MMMM yyyy" : _format, CultureInfo.InvariantCulture);

    /// <summary>Labels for some of them, evenly spaced: place of the middle, 0–1, and text.</summary>
    public IEnumerable<(double Place, string Text)> Labels()
    {
        var step = (Bins.Count + MaxLabels - 1) / MaxLabels;
        for (var bin = 0; bin < Bins.Count; bin += step)
        {
            var end = bin + 1 < Bins.Count ? Bins[bin + 1] : End;
            yield return ((At(Bins[bin]) + At(end)) / 2, Bins[bin].ToString(_format, CultureInfo.InvariantCulture));
        }
    }
}
