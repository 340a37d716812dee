using System.Globalization;
using MtQuality.Documents;
using MtQuality.Families.Building;
using MtQuality.Families.Candidates;
using MtQuality.Families.Models;
using MtQuality.Families.Results;
using MtQuality.Families.Store;
using MtQuality.Families.Verification;
using MtQuality.Families.Words;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Families;

/// <summary>
/// Finds articles that share a source. Articles stream into a folder on disk, from which the search can be continued; memory holds some
/// tens of bytes for each. Time grows with the number of words.
/// </summary>
public sealed class FamilySearch : IDisposable
{
    /// <summary>Shorter articles, in words, are counted and not compared: too little is the same by chance.</summary>
    public const int MinWords = 25;

    /// <summary>Of longer articles, so many words are compared.</summary>
    public const int MaxWords = WordSequence.MaxWords;

    // Articles that are read before the next are asked for.
    private const int Batch = 512;

    private readonly string _folder;
    private readonly ArticleStore _store;
    private readonly TextResources _resources = new(LexiconSet.Shipped);
    private readonly SequencePool _sequences;
    private readonly ArticleReader _reader;

    private FamilySearch(string folder, ArticleStore store)
    {
        (_folder, _store) = (folder, store);
        _sequences = new SequencePool(_resources);
        _reader = new ArticleReader(_resources, _sequences);
    }

    /// <summary>Begins a search, or continues the one in <paramref name="folder"/>.</summary>
    /// <param name="folder">A folder for the files of the search; created if it is missing. The caller deletes it.</param>
    /// <exception cref="InvalidDataException">Another version has written the files there.</exception>
    public static FamilySearch In(string folder) => new(folder, ArticleStore.Continue(folder));

    /// <summary>Everything in this library that results depend on beside the articles, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> MadeOf { get; } =
    [
        new("version", typeof(FamilySearch).Assembly.GetName().Version!.ToString(3)),
        new("tokenizer", Tokenizer.Version.ToString(CultureInfo.InvariantCulture)),
        new("families", FamilyModels.Hash),
    ];

    /// <summary>Id of the article with a number below <see cref="Count"/>.</summary>
    public string IdOf(int number) => _store[number].Article.Id;

    /// <summary>Number of articles added.</summary>
    public int Count => _store.Count;

    /// <summary>Adds articles.</summary>
    public void Add(IEnumerable<FamilyInput> inputs, CancellationToken cancellation = default)
    {
        foreach (var batch in inputs.Chunk(Batch))
        {
            var read = batch.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(input => (_reader.Read(input.Article, input.Score), input.Place)).ToList();
            foreach (var ((article, text), place) in read)
                Append(article with { Place = place ?? _store.Count }, text);
            _store.Flush();
        }
    }

    /// <summary>Adds the articles of shards that are not added yet, in the order of their places, so that the result is that of one search
    /// over all.</summary>
    /// <param name="folders">The folders of finished shards.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">Two of them have articles of one place, or one is damaged.</exception>
    public void Join(IReadOnlyList<string> folders, CancellationToken cancellation = default)
    {
        foreach (var (shard, number) in ShardOrder.Of(folders).Skip(_store.Count))
        {
            cancellation.ThrowIfCancellationRequested();
            Append(shard[number], shard.TextOf(number));
        }
        _store.Flush();
    }

    /// <summary>Searches the articles added so far.</summary>
    /// <param name="score">Scores an article that came without a score, 0–1; null for nothing. Called on several threads, for members
    /// of families alone.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public FamilyReport Find(Func<Article, double?>? score = null, CancellationToken cancellation = default)
    {
        var verifier = new PairVerifier(_store, _sequences, FamilyModels.Shipped);
        var (linked, equal) = Link(verifier, cancellation);
        var scored = new ScoredArticles(_store, score);
        scored.Score([.. linked.SelectMany(pair => new[] { pair.First, pair.Second }), .. equal.Shared], cancellation);
        return new ReportBuilder(
            _store,
            number => scored[number, equal.FirstOf(number)],
            verifier,
            new ArticleComparer(_store, _resources),
            equal,
            FamilyModels.Shipped).Build(linked, cancellation);
    }

    /// <summary>Closes the files, which stay.</summary>
    public void Dispose() => _store.Dispose();

    private void Append(StoredArticle article, string text) =>
        _store.Append(article with { Article = article.Article with { Number = _store.Count } }, text);

    private (List<VerifiedPair> Linked, EqualTexts Equal) Link(PairVerifier verifier, CancellationToken cancellation)
    {
        var equal = new EqualTexts();
        using var search = new CandidateSearch(_folder);
        foreach (var article in _store.All())
        {
            cancellation.ThrowIfCancellationRequested();
            if (article.Article.Words >= MinWords && equal.Add(article.Article.Number, article.Whole))
                search.Add(article.Article.Number, article.Keys);
        }
        return ([.. verifier.Linked(search.Find(), cancellation)], equal);
    }
}
