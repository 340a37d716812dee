using System.Globalization;
using CsvHelper;
using MtQuality.Metrics;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Review;

/// <summary>A row of a sheet that a person has filled in.</summary>
/// <param name="Stratum">The stratum that the article was drawn from.</param>
/// <param name="StandsFor">Number of articles of the run that it represents.</param>
/// <param name="Label">The label that the person wrote.</param>
/// <param name="Line">Its line in the file.</param>
public sealed record CheckedRow(string Stratum, double StandsFor, string Label, long Line);

/// <summary>What a filled-in sheet tells about the run that it was drawn from. Shares have 95 % intervals.</summary>
/// <param name="Checked">Number of articles checked.</param>
/// <param name="Prevalence">Share of garbled articles among those with a verdict, corrected for wrong verdicts.</param>
/// <param name="Precision">Share of garbled articles among the flagged ones; null if none was checked.</param>
/// <param name="Recall">Share of flagged articles among the garbled ones; null if none was found.</param>
public sealed record CheckedSheet(int Checked, Interval Prevalence, Interval? Precision, Interval? Recall)
{
    /// <summary>The column with the number of articles that a row stands for.</summary>
    public const string StandsFor = "stands_for";

    private const int Draws = 4000;
    private const int Seed = 1;

    /// <summary>Reads the rows of a sheet that have a label.</summary>
    /// <exception cref="InvalidDataException">It is not a sheet of <see cref="HandCheck"/>; the message says what is missing.</exception>
    public static IEnumerable<CheckedRow> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { TrackLineNumbers = true });
        int Column(string name) => reader.TryGetFieldIndex(name, out var index)
            ? index
            : throw new InvalidDataException($"{path} has no column '{name}'; give a sheet from `mtq sample` with the labels filled in.");
        var (stratum, standsFor, label) = (Column("stratum"), Column(StandsFor), Column("label"));
        while (reader.Read())
        {
            var text = reader.GetString(label).Trim();
            if (text.Length == 0)
                continue;
            yield return double.TryParse(reader.GetString(standsFor), CultureInfo.InvariantCulture, out var articles)
                ? new CheckedRow(Stratum.Named(CsvFile.Plain(reader.GetString(stratum))), articles, text, reader.LineNumber)
                : throw new InvalidDataException(
                    $"{path}, line {reader.LineNumber}: '{StandsFor}' is not a number; leave that column as `mtq sample` wrote it.");
        }
    }

    /// <summary>What a sheet says: the number of its labels, and title and text of every article by its id. Null if its columns are no
    /// longer these, or it cannot be read.</summary>
    internal static (int Labels, Dictionary<string, (string Title, string Text)> Texts)? Written(string path, IReadOnlyList<string> columns)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        var order = columns.ToList();
        string Cell(string column) => reader.GetString(order.IndexOf(column));
        var (labels, texts) = (0, new Dictionary<string, (string, string)>(StringComparer.Ordinal));
        try
        {
            if (!reader.Headers.ToArray().SequenceEqual(columns))
                return null;
            while (reader.Read())
            {
                if (reader.FieldCount != columns.Count)
                    return null;
                labels += string.IsNullOrWhiteSpace(Cell("label")) ? 0 : 1;
                texts[CsvFile.Plain(Cell("id"))] = (CsvFile.Plain(Cell("title")), CsvFile.Plain(Cell("text")));
            }
        }
        catch (CsvFormatException)
        {
            return null;
        }
        return (labels, texts);
    }

    /// <summary>Estimates from checked rows.</summary>
    /// <param name="rows">The rows, each with whether the article is garbled.</param>
    /// <remarks>
    /// The stratified estimate of Horvitz and Thompson (JASA 47, 1952). Its interval comes from draws of a beta distribution for each
    /// stratum, with Jeffreys' prior, which is sound even if all articles of a stratum are garbled, or none.
    /// </remarks>
    public static CheckedSheet Of(IReadOnlyCollection<(CheckedRow Row, bool IsGarbled)> rows)
    {
        var strata = rows.GroupBy(row => row.Row.Stratum)
            .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(Part.Of)
            .ToList();
        var all = strata.Sum(stratum => stratum.Articles);
        var random = new Random(Seed);
        var draws = Enumerable.Range(0, Draws)
            .Select(_ => strata.ConvertAll(stratum => Beta(random, stratum.Hits + 0.5, stratum.Cases - stratum.Hits + 0.5)))
            .ToList();
        double Garbled(IReadOnlyList<double> shares) => strata.Select((stratum, i) => stratum.Articles * shares[i]).Sum();
        var observed = strata.ConvertAll(stratum => (double)stratum.Hits / stratum.Cases);
        var flagged = strata.FindIndex(stratum => stratum.Name == Stratum.Flagged);
        double Recall(IReadOnlyList<double> shares) => flagged < 0 ? 0 : strata[flagged].Articles * shares[flagged] / Garbled(shares);
        return new CheckedSheet(
            rows.Count,
            all == 0 ? new Interval(0, 0, 1) : Around(Garbled(observed) / all, draws.Select(shares => Garbled(shares) / all)),
            flagged < 0 ? null : WilsonInterval.Of(strata[flagged].Hits, strata[flagged].Cases),
            Garbled(observed) == 0 ? null : Around(Recall(observed), draws.Select(Recall)));
    }

    private readonly record struct Part(string Name, double Articles, int Hits, int Cases)
    {
        public static Part Of(IGrouping<string, (CheckedRow Row, bool IsGarbled)> rows) =>
            new(rows.Key, rows.Sum(row => row.Row.StandsFor), rows.Count(row => row.IsGarbled), rows.Count());
    }

    private static Interval Around(double value, IEnumerable<double> draws)
    {
        var sorted = draws.Order().ToList();
        var (low, high) = (sorted[(int)(0.025 * sorted.Count)], sorted[(int)(0.975 * sorted.Count)]);
        return new Interval(value, Math.Min(value, low), Math.Max(value, high));
    }

    private static double Beta(Random random, double a, double b)
    {
        var x = Gamma(random, a);
        return x / (x + Gamma(random, b));
    }

    /// <summary>A draw from a gamma distribution.</summary>
    /// <remarks>G. Marsaglia and W. Tsang, <i>A simple method for generating gamma variables</i>, ACM TOMS 26, 2000.</remarks>
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < x * x / 2 + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }
}
