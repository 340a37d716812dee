using MtQuality.Families.Candidates;
using MtQuality.Families.Models;
using MtQuality.Families.Store;
using MtQuality.Families.Words;

namespace MtQuality.Families.Verification;

/// <summary>Matches the texts of candidates, on all cores.</summary>
internal sealed class PairVerifier(ArticleStore store, SequencePool sequences, FamilyModels models)
{
    private static readonly ParallelMergeOptions Merge = ParallelMergeOptions.AutoBuffered;

    /// <summary>The candidates that share a source, in the order given.</summary>
    /// <param name="candidates">Those of one article together.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public IEnumerable<VerifiedPair> Linked(IEnumerable<CandidatePair> candidates, CancellationToken cancellation) =>
        OfOneArticle(candidates)
            .AsParallel().AsOrdered().WithCancellation(cancellation).WithMergeOptions(Merge)
            .SelectMany(Linked);

    /// <summary>Matches two articles, whatever the result.</summary>
    public SharedText Match(int first, int second)
    {
        var (one, other) = (Read(first), Read(second));
        var shared = TextMatcher.WithTies(TextMatcher.Match(one, other), one, other);
        sequences.Return(one);
        sequences.Return(other);
        return shared;
    }

    private List<VerifiedPair> Linked(List<CandidatePair> candidates)
    {
        var linked = new List<VerifiedPair>();
        var first = Read(candidates[0].First);
        foreach (var candidate in candidates)
        {
            var second = Read(candidate.Second);
            var shared = TextMatcher.Match(first, second);
            var pair = new VerifiedPair(
                candidate.First, candidate.Second, shared, models.Source.Probability(PairFeatures.OfSource(shared)));
            if (pair.IsLinked && !(shared.IsPart && AreOfOneSite(candidate.First, candidate.Second)))
                linked.Add(pair with { Shared = TextMatcher.WithTies(shared, first, second) });
            sequences.Return(second);
        }
        sequences.Return(first);
        return linked;
    }

    // Pages of one site share boilerplate, so that a part in common says nothing.
    private bool AreOfOneSite(int first, int second) =>
        store[first].Article.Site is { } site && site == store[second].Article.Site;

    private WordSequence Read(int article) => sequences.Read(store.TextOf(article));

    private static IEnumerable<List<CandidatePair>> OfOneArticle(IEnumerable<CandidatePair> candidates)
    {
        var own = new List<CandidatePair>();
        foreach (var candidate in candidates)
        {
            if (own.Count > 0 && own[0].First != candidate.First)
            {
                yield return own;
                own = [];
            }
            own.Add(candidate);
        }
        if (own.Count > 0)
            yield return own;
    }
}
