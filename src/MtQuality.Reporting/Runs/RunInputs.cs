using System.Globalization;

namespace MtQuality.Reporting.Runs;

/// <summary>What a run was made from.</summary>
/// <param name="Names">The inputs as the command line names them; empty if they are not known.</param>
public sealed record RunInputs(IReadOnlyList<string> Names)
{
    private const string StandardInput = "-";
    private const int MaxShown = 3;

    /// <summary>Inputs that nobody has named.</summary>
    public static RunInputs Unknown { get; } = new([]);

    /// <summary>Whether these are other inputs, or may be: what standard input held is not known afterwards. The same folder may have
    /// two names, but its content may grow.</summary>
    public bool DifferFrom(RunInputs other)
    {
        if (Names.Count == 0 || other.Names.Count == 0)
            return false;
        return Names.Contains(StandardInput) || !Paths().SetEquals(other.Paths());
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var shown = string.Join(", ", Names.Take(MaxShown).Select(name => name == StandardInput ? "standard input" : name));
        return Names.Count <= MaxShown
            ? shown
            : string.Create(CultureInfo.InvariantCulture, $"{shown} and {Names.Count - MaxShown:N0} more");
    }

    private HashSet<string> Paths() => [.. Names.Select(name => Path.TrimEndingDirectorySeparator(Path.GetFullPath(name)))];
}
