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

    /// <summary>Refuses a run that keeps less of its articles than is needed.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="needed">What is needed.</param>
    /// <param name="purpose">What it is needed for, such as "a sheet to check".</param>
    /// <exception cref="InvalidDataException">It keeps less; the message says what is missing.</exception>
    internal static void RefuseWithout(string folder, Kept needed, string purpose)
    {
        var kept = RunInfo.Read(folder).Keep;
        if (kept > needed)
        {
            throw new InvalidDataException(
                $"{folder} was scored with --keep {CsvFile.Name(kept)}, and {purpose} needs the {CsvFile.Name(needed)} of its articles. "
                + $"Score again with --keep {CsvFile.Name(needed)}.");
        }
    }

    /// <summary>The articles of a run, in order.</summary>
    /// <exception cref="InvalidDataException">They are missing, damaged or cut off; the message says where.</exception>
    internal static IEnumerable<StoredCard> Cards(string folder)
    {
        return CardFile.Find(folder) is { } path
            ? Whole(folder, path, CardFile.Read(path))
            : throw new InvalidDataException(
                $"{folder} has neither {RunFiles.PackedCards} nor {RunFiles.Cards}, one of which is needed here. Score again.");
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
