using MtQuality.Documents;
using MtQuality.Families;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Families;

/// <summary>A finished run whose articles are searched for families, with the scores they have.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Prefix">What the ids of its articles get in front, so that those of several runs differ; empty for a single
/// run.</param>
public sealed record FamilyRun(string Folder, string Prefix = "")
{
    /// <summary>Whether a folder holds a finished run.</summary>
    public static bool IsRun(string folder) => ResultIdentity.Of(folder)?.File == RunFiles.Info;

    /// <summary>Its articles, in order.</summary>
    /// <exception cref="InvalidDataException">The run is damaged, or it does not keep the texts; the message says which.</exception>
    public IEnumerable<FamilyInput> Articles()
    {
        StoredRun.RefuseWithout(Folder, Kept.Text, "a search for families");
        return Cards().Select(card => new FamilyInput(
            new Article(IdOf(card), card.JudgedText)
            {
                Title = card.Title,
                Url = card.Url,
                Site = card.Site,
                Date = card.Date,
                Source = card.Source,
            },
            card.Score));
    }

    internal IEnumerable<StoredCard> Cards() => StoredRun.Cards(Folder);

    internal string IdOf(StoredCard card) => Prefix + card.Id;
}
