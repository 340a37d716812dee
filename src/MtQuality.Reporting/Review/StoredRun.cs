using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What a stored run says about itself.</summary>
public static class StoredRun
{
    /// <summary>The signature and the policy of the run in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">The folder has no finished run, or a damaged one.</exception>
    public static (Signature Signature, Policy Policy) Read(string folder) => Directory.Exists(folder)
        ? RunInfo.Read(folder)
        : throw new InvalidDataException($"{folder}: there is no such folder; name that of a finished run.");
}
