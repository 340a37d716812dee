using System.Globalization;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What a stored run says about itself.</summary>
public static class StoredRun
{
    /// <summary>The signature and the policy of the run in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">The folder has no finished run, or a damaged one.</exception>
    public static (Signature Signature, Policy Policy) Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"{folder}: there is no such folder; name that of a finished run.");
        var origin = RunInfo.Read(folder);
        return (origin.Signature, origin.Policy);
    }

    /// <summary>The articles of a run with their texts, in order.</summary>
    /// <exception cref="InvalidDataException">They are missing, damaged or cut off; the message says where.</exception>
    internal static IEnumerable<StoredCard> Cards(string folder)
    {
        var path = Path.Combine(folder, RunFiles.Cards);
        return File.Exists(path)
            ? Whole(folder, path, StoredCard.Read(path))
            : throw new InvalidDataException($"{folder} has no {RunFiles.Cards}, which is needed here. Score again.");
    }

    /// <summary>The rows of a file of a run; at their end, an error if they are not those of all articles of the run.</summary>
    internal static IEnumerable<T> Whole<T>(string folder, string path, IEnumerable<T> rows)
    {
        var (articles, read) = (RunInfo.ArticlesOf(folder), 0);
        foreach (var row in rows)
        {
            read++;
            yield return row;
        }
        if (read != articles)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} holds {read:N0} articles, but {RunFiles.Info} beside it counts {articles:N0}: the file was cut off or changed. "
                + $"Copy the run again, or score again."));
        }
    }
}
