using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MtQuality.Data;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>
/// Draws articles of a run for a person to check, and writes them as a sheet to fill in. Articles are drawn in equal numbers from each
/// stratum of verdict and score, so that the few flagged ones are checked as often as the many unflagged ones. The sheet gives the number
/// of articles that each drawn article represents. Neither the sheet nor its page tells the verdict, which would lead whoever judges.
/// </summary>
public static class HandCheck
{
    /// <summary>File name of the sheet.</summary>
    public const string Sheet = "sheet.csv";

    /// <summary>File name of the page that shows its articles.</summary>
    public const string SheetPage = "sheet.html";

    // Unlike any seed of a draw: an order by which the articles of a small stratum were drawn begins with them.
    private const long OrderSeed = long.MinValue;

    private static readonly string[] Columns = ["id", "stratum", CheckedSheet.StandsFor, "label", "title", "text"];

    private sealed class Part
    {
        public int Articles { get; set; }

        // The articles with the smallest hashes; the largest of these is at the head of the queue.
        public PriorityQueue<StoredCard, ulong> Drawn { get; } = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    }

    /// <summary>Draws about <paramref name="count"/> articles that have a verdict, and writes <c>sheet.csv</c> and <c>sheet.html</c>. The
    /// same run and seed give the same articles.</summary>
    /// <returns>Number of articles drawn.</returns>
    /// <exception cref="InvalidDataException">The run keeps no texts, or its cards are missing or damaged.</exception>
    /// <exception cref="RunExistsException">The folder holds a sheet that a person has worked on, or one of another run.</exception>
    public static int Write(string run, string folder, int count, int seed)
    {
        var (sheet, page) = (Path.Combine(folder, Sheet), Path.Combine(folder, SheetPage));
        if (File.Exists(folder))
            throw new IOException($"{folder} is a file, but a sheet needs a folder; name another with --out.");
        StoredRun.RefuseWithout(run, Kept.Text, "a sheet to check");
        Directory.CreateDirectory(folder);
        var unknown = TextsOf(sheet);
        OutputFile.RefuseOthers(page, "a page of mtq", OwnOutput.IsPage);
        var strata = new SortedDictionary<string, Part>(StringComparer.Ordinal);
        foreach (var card in StoredRun.Cards(run).Where(card => card.Verdict != Verdict.Withheld))
        {
            if (unknown.TryGetValue(card.Id, out var text) && text == (CsvFile.Written(card.Title), CsvFile.Written(card.JudgedText)))
                unknown.Remove(card.Id);
            var name = Stratum.Of(card);
            if (!strata.TryGetValue(name, out var stratum))
                strata[name] = stratum = new Part();
            stratum.Articles++;
            stratum.Drawn.Enqueue(card, XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(card.Id), seed));
            if (stratum.Drawn.Count > count)
                stratum.Drawn.Dequeue();
        }
        if (unknown.Count > 0)
        {
            throw new RunExistsException(
                $"{sheet} is of another run, or someone has written into \"{unknown.Keys.First()}\", so it is kept; name another folder "
                + "with --out, or move this file.");
        }
        Allot(strata.Values, count);
        OutputFile.Write(sheet, stream => WriteSheet(stream, strata));
        OutputFile.Write(page, stream => WritePage(stream, strata));
        return strata.Values.Sum(stratum => stratum.Drawn.Count);
    }

    /// <summary>Gives each stratum an equal share; what a small stratum does not need goes to the others.</summary>
    private static void Allot(IEnumerable<Part> strata, int count)
    {
        var (left, waiting) = (count, strata.OrderBy(stratum => stratum.Drawn.Count).ToList());
        for (var i = 0; i < waiting.Count; i++)
        {
            var share = Math.Min(waiting[i].Drawn.Count, left / (waiting.Count - i));
            while (waiting[i].Drawn.Count > share)
                waiting[i].Drawn.Dequeue();
            left -= share;
        }
    }

    /// <summary>The articles in an order that tells nothing of their strata.</summary>
    private static IEnumerable<(string Name, double StandsFor, StoredCard Card)> Drawn(SortedDictionary<string, Part> strata) =>
        strata.SelectMany(stratum => stratum.Value.Drawn.UnorderedItems.Select(drawn => (Stratum: stratum, drawn.Element)))
            .OrderBy(drawn => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(drawn.Element.Id), OrderSeed))
            .Select(drawn => (
                drawn.Stratum.Key, (double)drawn.Stratum.Value.Articles / drawn.Stratum.Value.Drawn.Count, drawn.Element));

    /// <summary>Title and text of every article of a sheet, by its id; empty without a sheet.</summary>
    /// <exception cref="RunExistsException">Someone has written into it.</exception>
    private static Dictionary<string, (string Title, string Text)> TextsOf(string sheet)
    {
        if (!File.Exists(sheet))
            return [];
        var (labels, texts) = CheckedSheet.Written(sheet, Columns) ?? throw new RunExistsException(
            $"{sheet} is not as `mtq sample` wrote it, so it is kept; name another folder with --out, or move this file.");
        if (labels > 0)
        {
            throw new RunExistsException(string.Create(
                CultureInfo.InvariantCulture,
                $"{sheet} has {labels:N0} label{(labels == 1 ? "" : "s")} filled in, so it is kept; name another folder with --out, or "
                + $"move this file. `mtq sample RUN --filled {sheet}` evaluates it."));
        }
        return texts;
    }

    private static void WriteSheet(Stream stream, SortedDictionary<string, Part> strata)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var (name, standsFor, card) in Drawn(strata))
        {
            csv.WriteText(card.Id);
            csv.WriteText(Stratum.LetterOf(name));
            csv.WriteField(standsFor);
            csv.WriteText("");
            csv.WriteText(card.Title);
            csv.WriteText(card.JudgedText);
            csv.EndRecord();
        }
    }

    private static void WritePage(Stream stream, SortedDictionary<string, Part> strata)
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        page.Write(Page.Head("MtQuality: articles to check", isSingle: true));
        var count = strata.Values.Sum(stratum => stratum.Drawn.Count);
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<main id=\"list\"><h1>{count:N0} articles to check</h1>"));
        page.WriteLine($"<p>For each article, write human, translated or spun into the column <b>label</b> of {Sheet}.</p></main>");
        foreach (var (_, _, card) in Drawn(strata))
            page.Write(ArticleHtml.Blind(card, back: "#list"));
        page.Write(Page.Foot);
    }
}
