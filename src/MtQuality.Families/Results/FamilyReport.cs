using MtQuality.Documents;

namespace MtQuality.Families.Results;

/// <summary>Everything that was found in a set of articles.</summary>
/// <param name="Articles">Number of articles that were read.</param>
/// <param name="Families">The families by number.</param>
/// <param name="Pairs">The pairs that share text, by the numbers of original and copy. Of articles with the same words, only their pairs
/// with the likely original are listed.</param>
/// <param name="Sites">Who copies from whom, most copies first.</param>
/// <param name="Texts">The texts of the members; valid until the search is disposed.</param>
public sealed record FamilyReport(
    int Articles,
    IReadOnlyList<Family> Families,
    IReadOnlyList<ArticlePair> Pairs,
    IReadOnlyList<SitePair> Sites,
    IArticleTexts Texts);

/// <summary>Texts of articles, kept on disk.</summary>
public interface IArticleTexts
{
    /// <summary>The article with title and text, as far as they are compared: of a page its headline and body.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    Article Read(FamilyArticle article);
}
