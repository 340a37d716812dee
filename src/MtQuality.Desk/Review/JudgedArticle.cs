namespace MtQuality.Desk.Review;

/// <summary>An article that somebody has judged.</summary>
/// <param name="Article">The article.</param>
/// <param name="Stratum">The stratum that it is drawn from.</param>
/// <param name="Decisions">The latest decision of each person that stands, earliest first.</param>
internal sealed record JudgedArticle(QueuedArticle Article, string Stratum, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Whether people contradict each other and nobody has settled it.</summary>
    public bool IsDisputed => Settled is null
        && Opinions.Any(judgement => judgement.IsGarbled() == true) && Opinions.Any(judgement => judgement.IsGarbled() == false);

    /// <summary>What holds of the article: what settled it, and otherwise what most people say; null where nothing does. Of garbled
    /// articles the kind that most people give, and <see cref="Judgement.Garbled"/> where none is given more often.</summary>
    public Judgement? Agreed
    {
        get
        {
            if (Settled is { } settled)
                return settled;
            var garbled = Opinions.Where(judgement => judgement.IsGarbled() == true).ToList();
            var fine = Opinions.Count(judgement => judgement == Judgement.Fine);
            return garbled.Count == fine ? null : garbled.Count < fine ? Judgement.Fine : KindOf(garbled);
        }
    }

    private IEnumerable<Judgement> Opinions => Decisions.Select(decision => decision.Said.Judgement);

    private Judgement? Settled => Decisions.LastOrDefault(decision => decision.Said.Resolves)?.Said.Judgement;

    private static Judgement KindOf(List<Judgement> garbled)
    {
        var (translated, spun) = (garbled.Count(kind => kind == Judgement.Translated), garbled.Count(kind => kind == Judgement.Spun));
        return translated == spun ? Judgement.Garbled : translated > spun ? Judgement.Translated : Judgement.Spun;
    }
}
