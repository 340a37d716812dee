using MtQuality.Documents;
using MtQuality.Families;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Families;

/// <summary>The articles of finished runs as inputs of a search for families, with the scores they have.</summary>
public static class RunArticles
{
    /// <summary>Whether a folder holds a finished run.</summary>
    public static bool IsRun(string folder) => ResultIdentity.Of(folder)?.File == RunFiles.Info;

    /// <summary>The articles of a run, in order.</summary>
    /// <exception cref="InvalidDataException">The run is damaged, or it does not keep the texts; the message says which.</exception>
    public static IEnumerable<FamilyInput> Read(string folder)
    {
        StoredRun.RefuseWithout(folder, Kept.Text, "a search for families");
        return StoredRun.Cards(folder).Select(card => new FamilyInput(
            new Article(card.Id, card.JudgedText)
            {
                Title = card.Title,
                Url = card.Url,
                Site = card.Site,
                Date = card.Date,
                Source = card.Source,
            },
            card.Score));
    }
}
