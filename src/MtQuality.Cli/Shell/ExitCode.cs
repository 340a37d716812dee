namespace MtQuality.Cli.Shell;

/// <summary>The exit codes of the process; if several apply, the largest.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The share of flagged articles is over <c>--fail-over</c>.</summary>
    public const int OverLimit = 1;

    /// <summary>Wrong use, or some input could not be read.</summary>
    public const int WrongUse = 2;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
