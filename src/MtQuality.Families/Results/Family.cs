namespace MtQuality.Families.Results;

/// <summary>A member of a family.</summary>
/// <param name="Article">The article.</param>
/// <param name="Role">What it is in this family.</param>
/// <param name="Derivation">What it has of the likely original; null of that itself.</param>
public sealed record FamilyMember(FamilyArticle Article, FamilyRole Role, Derivation? Derivation);

/// <summary>Articles that share a source. An article with parts of several sources is an excerpt in each of their families.</summary>
/// <param name="Number">From 1, the largest family first.</param>
/// <param name="Members">At least two: the likely original first, the others by date, those without one by their place in the
/// input.</param>
/// <param name="Probability">How likely it is that the first member is the original among the members, 0–1. The true original may not
/// be in the input.</param>
/// <param name="Reasons">What speaks for that, in words, strongest first; empty where nothing does.</param>
public sealed record Family(int Number, IReadOnlyList<FamilyMember> Members, double Probability, IReadOnlyList<string> Reasons)
{
    /// <summary>The likely original.</summary>
    public FamilyArticle Original => Members[0].Article;
}
