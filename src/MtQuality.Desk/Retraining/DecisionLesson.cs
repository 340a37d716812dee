using System.Globalization;
using MtQuality.Desk.Review;
using MtQuality.Desk.Runs;
using MtQuality.Desk.Store;
using MtQuality.Documents;
using MtQuality.Learning;
using MtQuality.Numerics;

namespace MtQuality.Desk.Retraining;

/// <summary>
/// Learns one model from the decisions: the model of the start, adapted to two thirds of the judged articles. On the last third, from
/// which none ever learns, and on articles drawn at random it is compared with the model in force.
/// </summary>
internal sealed class DecisionLesson(JudgedStore judged, QueueStore queue, ModelStore store, ModelInForce inForce)
{
    /// <summary>Minimum number of held-out articles of each kind, garbled and fine.</summary>
    public const int MinHeldOut = 10;

    private const int Drawn = 500;

    /// <summary>Learns a model, writes it to its folder and stores how it compares.</summary>
    /// <exception cref="TrainingException">There is no model to adapt, or there are too few decisions; the message says how many are
    /// needed.</exception>
    public void Learn(long number, Action<RetrainingProgress> say, CancellationToken stop)
    {
        if (inForce.Started.Classifier is null)
            throw new TrainingException("The desk was started with --model none: there is no model to adapt. Start it with one.");
        var (articles, leftOut) = Articles(say, stop);
        Refuse(articles);
        var former = inForce.Analyzer;
        var adapter = new ModelAdapter(inForce.Started);
        var texts = Counted(articles.Where(article => !article.IsHeldOut), "measuring judged articles", say, stop)
            .Select(article => adapter.Measure(article.Article, article.IsGarbled, article.Cluster))
            .ToList();
        say(new RetrainingProgress("fitting the model", 0, 0));
        List<JudgedText> learnt = [.. texts.OfType<JudgedText>()];
        var model = adapter.Adapt(learnt, stop);
        var trial = new ModelTrial(former, inForce.Started.With(model));
        foreach (var article in Counted(articles.Where(article => article.IsHeldOut), "checking on held-out articles", say, stop))
            trial.Check(article);
        foreach (var article in Counted(queue.Draw(Drawn), "scoring articles drawn at random", say, stop))
            trial.Draw(article.Number, ArticleCards.ArticleOf(ArticleCards.Of(article)));
        var figures = trial.Figures(learnt, leftOut + texts.Count - learnt.Count);
        stop.ThrowIfCancellationRequested();
        ModelFolder.Write(inForce.FolderOf(number), model, AdaptedModelCard.Of(number, model, adapter.Model, figures));
        store.Complete(number, Hex.Of(adapter.Model.Hash), figures, trial.Changed);
    }

    private (List<LessonArticle> Articles, int LeftOut) Articles(Action<RetrainingProgress> say, CancellationToken stop)
    {
        var settled = judged.All().Where(article => article.Agreed?.IsGarbled() is not null).ToList();
        var read = new List<(JudgedArticle Judged, Article Article, string Text)>();
        foreach (var article in Counted(settled, "reading judged articles", say, stop))
        {
            if (ArticleCards.TryRead(article.Article) is { } card)
                read.Add((article, ArticleCards.ArticleOf(card), card.JudgedText));
        }
        var places = HeldOut.Of([.. read.Select(article => article.Text)]);
        return (
            [
                .. read.Zip(places, (article, place) => new LessonArticle(
                    article.Judged.Article.Number,
                    article.Article,
                    article.Judged.Agreed!.Value.IsGarbled()!.Value,
                    place.Cluster,
                    place.IsHeldOut)),
            ],
            settled.Count - read.Count);
    }

    private static IEnumerable<T> Counted<T>(IEnumerable<T> items, string doing, Action<RetrainingProgress> say, CancellationToken stop)
    {
        var all = items.ToList();
        foreach (var (done, item) in all.Index())
        {
            stop.ThrowIfCancellationRequested();
            say(new RetrainingProgress(doing, done, all.Count));
            yield return item;
        }
    }

    private static void Refuse(List<LessonArticle> articles)
    {
        int Count(bool isGarbled, bool isHeldOut) =>
            articles.Count(article => article.IsGarbled == isGarbled && article.IsHeldOut == isHeldOut);
        var (garbled, fine) = (Count(true, false), Count(false, false));
        var (garbledHeldOut, fineHeldOut) = (Count(true, true), Count(false, true));
        if (Math.Min(garbled, fine) >= ModelAdapter.MinOfAKind && Math.Min(garbledHeldOut, fineHeldOut) >= MinHeldOut)
            return;
        throw new TrainingException(string.Create(
            CultureInfo.InvariantCulture,
            $"Too few articles are judged. To learn from there are {garbled} garbled and {fine} fine ones, and "
            + $"{ModelAdapter.MinOfAKind} of each are needed; to check on, a third that is never learnt from, there are {garbledHeldOut} "
            + $"garbled and {fineHeldOut} fine ones, and {MinHeldOut} of each are needed. Judge some more."));
    }
}

/// <summary>A judged article of a lesson.</summary>
/// <param name="Number">Its number in the database.</param>
/// <param name="Article">The article.</param>
/// <param name="IsGarbled">What people say of it.</param>
/// <param name="Cluster">Number of its cluster of near-duplicates.</param>
/// <param name="IsHeldOut">Whether models are checked on it.</param>
internal sealed record LessonArticle(long Number, Article Article, bool IsGarbled, int Cluster, bool IsHeldOut);
