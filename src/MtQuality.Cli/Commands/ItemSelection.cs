using MtQuality.Corpus.Items;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary>
/// The items that a run has to score: those that no earlier run has scored, of these its own shard, and of these what
/// an interrupted run has not done yet. The same inputs in the same order give the same items on every machine.
/// </summary>
internal sealed class ItemSelection(IEnumerable<CorpusItem> items, Shard shard, ScoredBefore before)
{
    /// <summary>Number of articles left out because an earlier run has scored the same content.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Whether the input holds articles that need not be scored now: they are scored already, or by another shard.</summary>
    public bool HasArticles { get; private set; }

    /// <summary>The items to score.</summary>
    /// <param name="done">Content hashes of the finished items, in order.</param>
    /// <exception cref="InvalidDataException">The inputs do not begin with what is done.</exception>
    public IEnumerable<CorpusItem> After(IEnumerable<string> done)
    {
        using var rest = done.GetEnumerator();
        var isDone = rest.MoveNext();
        var place = 0L;
        foreach (var next in items)
        {
            if (next is CorpusItem.Skipped)
            {
                yield return next;
                continue;
            }
            // Pages of other shards are not parsed: the content is read only when it is needed.
            var item = before.IsEmpty ? next : next.Made();
            if (item is CorpusItem.Read read && before.Has(read.Article))
            {
                LeftOut++;
                HasArticles = true;
                continue;
            }
            if (!shard.Takes(place++))
            {
                HasArticles |= item is not CorpusItem.Unreadable;
                continue;
            }
            if (!isDone)
            {
                yield return item;
                continue;
            }
            item = item.Made();
            if (Content(item) != rest.Current)
                throw new InvalidDataException(
                    $"{Name(item)} differs from what the interrupted run read at this place: the inputs have changed. " +
                    "Give the same inputs, or start again without --resume.");
            HasArticles |= item is CorpusItem.Read;
            isDone = rest.MoveNext();
        }
        if (isDone)
            throw new InvalidDataException(
                "The inputs end earlier than those of the interrupted run: they have changed. Give the same inputs, " +
                "or start again without --resume.");
    }

    private static string Content(CorpusItem item) => item switch
    {
        CorpusItem.Read read => ContentHash.Text(ContentHash.Of(read.Article)),
        CorpusItem.Unreadable unreadable => ContentHash.Text(ContentHash.Of(unreadable.Problem)),
        _ => "",
    };

    private static string Name(CorpusItem item) => item switch
    {
        CorpusItem.Read read => $"{read.Article.Source}: {read.Article.Id}",
        CorpusItem.Unreadable unreadable => unreadable.Problem.Source,
        _ => "",
    };
}
