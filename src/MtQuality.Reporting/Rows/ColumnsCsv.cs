using CsvHelper;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Signals.Catalog;
using MtQuality.Signals;

namespace MtQuality.Reporting.Rows;

/// <summary><c>columns.csv</c>: what every column of <c>scores.csv</c> holds, made from the cards of the signals.</summary>
internal static class ColumnsCsv
{
    private static readonly (string Name, string Meaning, string Unit, string Range, string Empty)[] Fixed =
    [
        ("id", "the input's own id, or its path and the number of its record", "", "unique in a run", "never"),
        ("source", "the file it came from", "", "", "where it is not known"),
        ("title", "its title", "", "", "where it has none"),
        ("site", "its site", "", "", "where it is not known"),
        ("date", "its date, as the input gives it", "", "", "where it is not known"),
        ("words", "words and numbers in headline and body", "words", "0 or more", "never"),
        ("verdict", "what is to be done with it", "", "clear, suspect, flagged, withheld", "never"),
        ("reason", "why this verdict", "", "", "never"),
        ("score", "how likely it was spun or badly translated, in a world in which half of all articles are", "probability", "0-1", "never"),
        ("p_translated", "the part of the score for bad translation", "probability", "0-1", "where the scorer does not tell kinds apart"),
        ("p_spun", "the part of the score for spinning", "probability", "0-1", "where the scorer does not tell kinds apart"),
        ("because", "the three strongest reasons, strongest first, parted by semicolons", "", "", "where nothing speaks against it"),
        ("page", "link to its page, from the folder of the run", "", "", "never"),
    ];

    public static void Write(Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader("column", "meaning", "unit", "range", "direction", "human_mean", "empty");
        foreach (var (name, meaning, unit, range, empty) in Fixed)
            Write(csv, name, meaning, unit, range, "", null, empty);
        foreach (var card in SignalCatalog.All)
            Write(csv, card.Id, $"{card.Title}: {card.Measures}", card.Unit, "", System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(card.Direction.ToString()), BaseRates.Shipped.Find(card)?.Mean, $"below {card.MinimumWords} words, or where it cannot be measured");
        Write(csv, "signature", "everything that produced the row; the same in all rows, spelt out in run.json", "", "16 hexadecimal digits", "", null, "never");
    }

    private static void Write(CsvWriter csv, string name, string meaning, string unit, string range, string direction, double? human, string empty)
    {
        csv.WriteText(name);
        csv.WriteText(meaning);
        csv.WriteText(unit);
        csv.WriteText(range);
        csv.WriteText(direction);
        csv.WriteField(human);
        csv.WriteText(empty);
        csv.EndRecord();
    }
}
