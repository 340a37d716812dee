using MtQuality.Data;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>Which results a folder holds. Others do not take their place unasked.</summary>
/// <param name="File">The file that says so: <see cref="RunFiles.Info"/> of a run, <see cref="RunFiles.Metrics"/> of an
/// evaluation, <see cref="RunFiles.Families"/> of a search for families.</param>
/// <param name="Signature">The signature of what made them.</param>
/// <param name="Inputs">What they were made from.</param>
/// <param name="Header">The header of a run's journal; null for others, and where it is not known.</param>
internal sealed record ResultIdentity(string File, string Signature, RunInputs Inputs, JournalHeader? Header = null)
{
    private string Kind => File switch
    {
        RunFiles.Info => "a run",
        RunFiles.Families => "a search for families",
        _ => "an evaluation",
    };

    /// <summary>What is in a folder; null if it holds no results of ours.</summary>
    public static ResultIdentity? Of(string folder)
    {
        foreach (var file in new[] { RunFiles.Info, RunFiles.Metrics, RunFiles.Families })
        {
            if (OwnOutput.ReadInfo(Path.Combine(folder, file)) is { } info)
                return new ResultIdentity(file, info.GetProperty("signature").GetString()!, RunInfo.InputsOf(info), HeaderIn(folder));
        }
        return null;
    }

    private static JournalHeader? HeaderIn(string folder)
    {
        using var run = RunReader.Open(folder, isFinished: true);
        return run?.Header;
    }

    /// <summary>What speaks against putting these results in the place of others; null if nothing does.</summary>
    /// <param name="found">The others.</param>
    public string? ObjectionTo(ResultIdentity found) =>
        found.File != File ? $"holds {found.Kind}, and this is {Kind}"
        : Inputs.DifferFrom(found.Inputs) ? Inputs.Names.SequenceEqual(found.Inputs.Names)
            ? $"holds {Kind} over {found.Inputs}, which may have held something else"
            : $"holds {Kind} over {found.Inputs}, and this one is over {Inputs}"
        : found.Signature != Signature ? $"holds {Kind} with signature {found.Signature}, and this one has {Signature}"
        : found.Header is { } other ? Header?.ObjectionTo(other)
        : null;
}
