using System.Net;
using MtQuality.Desk.Access;

namespace MtQuality.Desk;

/// <summary>How the desk is opened.</summary>
/// <param name="Runs">Folders of finished runs.</param>
/// <param name="Data">Folder of the database; made if it is missing.</param>
public sealed record DeskOptions(IReadOnlyList<string> Runs, string Data)
{
    /// <summary>The address to listen on.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The people who may use it; null where it listens on this machine alone and everybody here may.</summary>
    public KeyFile? Keys { get; init; }

    /// <summary>The name of a person who has not given one.</summary>
    public string Account { get; init; } = Environment.UserName;

    /// <summary>Share of the articles that two people judge, 0–1.</summary>
    public double Doubled { get; init; }

    /// <summary>A sheet of <c>mtq sample</c> to judge blind; null for none.</summary>
    public string? Sheet { get; init; }

    /// <summary>Makes the analyzer of the API, when it is first asked.</summary>
    public Func<QualityAnalyzer> Analyzer { get; init; } = () => new QualityAnalyzer(AnalyzerOptions.EvidenceOnly);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with what the person at the terminal should know.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The port where none is given.</summary>
    public const int DefaultPort = 8470;
}
