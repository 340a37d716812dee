namespace MtQuality.Families.Results;

/// <summary>An article of a family, without its text; <see cref="IArticleTexts"/> has that.</summary>
/// <param name="Number">Its place in the input, from 0.</param>
/// <param name="Id">Its id, unique in the input.</param>
/// <param name="Words">Number of its words and numbers.</param>
public sealed record FamilyArticle(int Number, string Id, int Words)
{
    /// <summary>Its title; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its site: as the input gives it, or else the host of its address; null if neither is known.</summary>
    public string? Site { get; init; }

    /// <summary>Its date as the input writes it; null if there is none.</summary>
    public string? Date { get; init; }

    /// <summary>The moment that <see cref="Date"/> means, in UTC where it names a zone; null if there is none or it cannot be
    /// read.</summary>
    public DateTime? Time { get; init; }

    /// <summary>The file it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Probability that it was spun or badly translated, 0–1; null where it was not scored.</summary>
    public double? Score { get; init; }

    /// <summary>What a person calls it: its title, or its id if it has none.</summary>
    public string Name => string.IsNullOrWhiteSpace(Title) ? Id : Title;
}
