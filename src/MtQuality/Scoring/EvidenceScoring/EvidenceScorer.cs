using MtQuality.Signals;

namespace MtQuality.Scoring.EvidenceScoring;

/// <summary>
/// The score before there is a classifier: how surprising is this much evidence if a person wrote the text?
/// For every signal that counts evidence, the weight found is held against the weight expected from the
/// <see cref="BaseRates"/>; what is above it counts in bits, by the deviance of a negative binomial, so that evidence
/// which some human documents have in plenty counts little; one place adds at most four bits. The bits add up over signals, and
/// <c>score = 1 / (1 + 2^(PriorBits − bits))</c>. More evidence never lowers the score.
/// </summary>
/// <remarks>The deviance of counts: McCullagh and Nelder, <i>Generalized Linear Models</i>, 1989, chapter 11.</remarks>
internal sealed class EvidenceScorer(BaseRates baseRates) : IScorer
{
    // Learners make these errors as machines do: the words are shown, the verdict does not rest on them.
    private const string LearnersFamily = "grammar";

    // At five bits, evidence 32 times likelier in bad text than in good, the score is one half.
    private const double PriorBits = 5;

    // No single place decides, however rare its like in human text: it may be the author's own slip.
    private const double MaxBitsPerPlace = 4;

    // Nor does a single signal go on for ever: beyond this more of the same adds nothing.
    private const double MaxBitsPerSignal = 8;

    // A signal never seen in the base-rate texts still has a rate: less than half a place in them.
    private const double MinExpected = 1e-4;

    // Beside a trained model a place counts half: no single one may decide there either, and the text around it is judged already.
    private const double BesideModel = 0.5;

    public string Name => "evidence against base rates, 3";

    public Assessment Assess(ArticleReadings article) => Assess(article.Vector);

    public Assessment Assess(FeatureVector features)
    {
        var contributions = Contributions(features, card => card.Family != LearnersFamily);
        contributions.Sort((a, b) => b.Bits.CompareTo(a.Bits));
        var total = contributions.Sum(contribution => contribution.Bits);
        return new Assessment(1 / (1 + Math.Pow(2, PriorBits - total)), Translated: null, Spun: null, -PriorBits, contributions);
    }

    /// <summary>
    /// Whether a signal finds what any reader sees at once and people hardly ever write: odd capitals, doubled words, debris, listed
    /// phrases. Such places
    /// are too rare in labelled texts for a model to learn what they are worth.
    /// </summary>
    public static bool IsHard(SignalInfo card) =>
        card.CountsEvidence && (card.Family is "case" or "repetition" or "residue" || card.Id is "phrase.tortured" or "phrase.idiom" or "phrase.name");

    /// <summary>What the signals with <see cref="IsHard"/> add to the score of a trained model.</summary>
    public List<Contribution> HardContributions(FeatureVector features) =>
        Contributions(features, IsHard).ConvertAll(contribution => contribution with { Bits = BesideModel * contribution.Bits });

    private List<Contribution> Contributions(FeatureVector features, Func<SignalInfo, bool> counts)
    {
        var contributions = new List<Contribution>();
        for (var i = 0; i < SignalCatalog.All.Count; i++)
        {
            var card = SignalCatalog.All[i];
            if (!card.CountsEvidence || !counts(card) || features.Words < card.MinimumWords || baseRates.Find(card) is not { } rate)
                continue;
            var expected = Math.Max(rate.High * features.Words / 1000, MinExpected);
            var most = Math.Min(MaxBitsPerSignal, MaxBitsPerPlace * features.Weights[i]);
            var bits = Math.Min(Surprise(features.Weights[i], expected, rate.Clustering), most);
            if (bits > 0)
                contributions.Add(new Contribution(card.Id, bits));
        }
        return contributions;
    }

    /// <summary>Bits of surprise at <paramref name="found"/> where <paramref name="expected"/> was expected; 0 where no more was found
    /// than expected.</summary>
    internal static double Surprise(double found, double expected, double clustering) =>
        found <= expected ? 0 : found * Math.Log2(found / expected) - (found + clustering) * Math.Log2((found + clustering) / (expected + clustering));
}
