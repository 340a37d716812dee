namespace MtQuality.Desk.Review;

/// <summary>What a person says of an article, or of one mark in it.</summary>
public enum Judgement
{
    /// <summary>A person wrote or translated it.</summary>
    Fine,

    /// <summary>Spun or badly translated; which of the two is left open.</summary>
    Garbled,

    /// <summary>Badly translated by a machine.</summary>
    Translated,

    /// <summary>Words were replaced with synonyms by a machine.</summary>
    Spun,

    /// <summary>The person cannot tell.</summary>
    Unsure,

    /// <summary>The wording of a mark is good English: it is not to be shown again anywhere.</summary>
    Accepted,

    /// <summary>A mark is wrong where it stands, for a reason that the person gives.</summary>
    Rejected,
}

/// <summary>What follows from a judgement.</summary>
internal static class Judgements
{
    /// <summary>What can be said of an article.</summary>
    public static IReadOnlyList<Judgement> OfArticles { get; } =
        [Judgement.Fine, Judgement.Garbled, Judgement.Translated, Judgement.Spun, Judgement.Unsure];

    /// <summary>Its word in forms, files and the database.</summary>
    public static string Word(this Judgement judgement) => judgement.ToString().ToLowerInvariant();

    /// <summary>The judgement of a word; null if there is none.</summary>
    public static Judgement? Find(string? word) =>
        Enum.GetValues<Judgement>().Cast<Judgement?>().FirstOrDefault(judgement => judgement!.Value.Word() == word);

    /// <summary>Whether it is about the whole article.</summary>
    public static bool IsOfArticle(this Judgement judgement) => OfArticles.Contains(judgement);

    /// <summary>Whether it says that the article is garbled; null if it does not say.</summary>
    public static bool? IsGarbled(this Judgement judgement) => judgement switch
    {
        Judgement.Fine => false,
        Judgement.Garbled or Judgement.Translated or Judgement.Spun => true,
        _ => null,
    };
}
