using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Hosting;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Documents;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Desk.Runs;

/// <summary>Reads runs into the queue while the desk is open. What has been read can be judged at once.</summary>
/// <param name="store">Where to.</param>
/// <param name="offer">What the queue offers.</param>
/// <param name="say">Called with what a person at the terminal should know.</param>
internal sealed class RunLoader(RunStore store, QueueOffer offer, Action<string> say) : BackgroundService
{
    // Small enough that a decision does not wait for long, large enough that the disk is seldom waited for.
    private const int Batch = 250;

    private const int MaxBeginning = 70;

    /// <summary>Reads what is not there yet.</summary>
    public void Load(CancellationToken stop)
    {
        foreach (var folder in offer.Runs)
            Load(folder, stop);
        store.Offer(offer.Runs, offer.Doubled);
        if (offer.Sheet is { } sheet)
            SetSheet(sheet);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            try
            {
                Load(stoppingToken);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                say($"{exception.Message} What was read before can be judged.");
            }
        },
        stoppingToken);

    private void Load(string folder, CancellationToken stop)
    {
        var (signature, policy) = StoredRun.Read(folder);
        var run = store.Begin(folder, JournalHash(folder), signature.Id, RunInfo.ArticlesOf(folder));
        if (run.IsLoaded)
            return;
        foreach (var cards in PlacedCards.Read(folder).Chunk(Batch))
        {
            stop.ThrowIfCancellationRequested();
            store.Add(run, cards.Select(card => Of(folder, card, policy)));
        }
        store.Complete(run);
    }

    private void SetSheet(string sheet)
    {
        var ids = SheetIds.Read(sheet);
        var found = store.SetSheet(ids);
        if (found < ids.Count)
        {
            say(string.Create(
                CultureInfo.InvariantCulture,
                $"{sheet}: {ids.Count - found:N0} of its {ids.Count:N0} articles are in none of the runs; name its run as well."));
        }
    }

    private static string JournalHash(string folder)
    {
        using var journal = File.OpenRead(Path.Combine(folder, RunFiles.Journal));
        var hash = new XxHash128();
        hash.Append(journal);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static NewArticle Of(string folder, PlacedCard placed, Policy policy)
    {
        var card = placed.Card;
        var families = card.Evidence.Where(item => item.Finding).Select(item => item.Family).Distinct();
        return new NewArticle(
            new QueuedArticle(
                0, card.Id, HeadlineOf(card), card.Site ?? "", card.Date ?? "", card.Verdict, card.Score, 1, 0, false,
                new CardPlace(folder, placed.Start, placed.Length)),
            Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(card.JudgedText))),
            [.. families],
            Stratum.Of(card),
            QueuePlace.Of(card.Verdict, card.Score, new Causes(card.Places, card.Certain), policy),
            Draw(card.Id, seed: 1),
            Draw(card.Id, seed: 2),
            card.JudgedText);
    }

    // A page has its headline in its text.
    private static string HeadlineOf(StoredCard card) =>
        !string.IsNullOrWhiteSpace(card.Title) ? card.Title
        : card.Passages.FirstOrDefault(passage => passage is { Field: ArticleField.Text, Role: BlockRole.Headline }) is { } headline
            ? card.Text![headline.Start..headline.End].ReplaceLineEndings(" ")
        : BeginningOf(card.JudgedText) is { Length: > 0 } beginning ? beginning
        : card.Id;

    // Nobody knows an article by its id again. Where words are not spaced, nobody can say where to cut.
    private static string BeginningOf(string text) =>
        text.Length <= MaxBeginning ? text.ReplaceLineEndings(" ").Trim()
        : text.LastIndexOf(' ', MaxBeginning) is var end and > 0 ? $"{text[..end].ReplaceLineEndings(" ").Trim()}…"
        : "";

    // The same article has the same place in every run, so that another run does not begin another sample.
    private static double Draw(string id, long seed) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id), seed) / (double)ulong.MaxValue;
}
