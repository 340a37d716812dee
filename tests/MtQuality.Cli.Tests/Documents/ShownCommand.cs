using System.Globalization;
using System.Text.RegularExpressions;

namespace MtQuality.Cli.Tests.Documents;

/// <summary>A command in a document, and the lines below it: what it prints. A line <c>…</c> stands for any lines that are left out,
/// and a line that ends with <c>…</c> for one that is longer. Numbers with four decimals or more may differ a little: processors of
/// different kinds round what the encoder computes differently.</summary>
/// <param name="Command">What stands after the prompt.</param>
/// <param name="Shown">The lines below it.</param>
internal sealed partial record ShownCommand(string Command, IReadOnlyList<string> Shown)
{
    private const string LeftOut = "…";
    private const double Rounding = 0.01;

    /// <summary>What of the shown lines is not what the command printed.</summary>
    /// <returns>Null where they agree.</returns>
    public string? Difference(IReadOnlyList<string> printed)
    {
        var (at, isOpen) = (0, false);
        foreach (var line in Shown)
        {
            if (line == LeftOut)
            {
                isOpen = true;
                continue;
            }
            var found = at;
            while (isOpen && found < printed.Count && !IsSame(line, printed[found]))
                found++;
            if (found >= printed.Count || !IsSame(line, printed[found]))
                return $"shown:   {line}\nprinted: {(isOpen ? "no such line" : printed.ElementAtOrDefault(at) ?? "(end)")}";
            (at, isOpen) = (found + 1, false);
        }
        return isOpen || at >= printed.Count ? null : $"shown:   (end)\nprinted: {printed[at]}";
    }

    /// <summary>The lines to show of what the command printed: those that stand where the shown ones stood; after lines that are left out,
    /// the same line, or else the one that begins most like it.</summary>
    public IReadOnlyList<string> Renewed(IReadOnlyList<string> printed)
    {
        var (renewed, at, isOpen) = (new List<string>(), 0, false);
        foreach (var line in Shown)
        {
            if (line == LeftOut)
            {
                renewed.Add(line);
                isOpen = true;
                continue;
            }
            if (at >= printed.Count)
                break;
            if (isOpen)
                at += Nearest(line, printed.Skip(at));
            renewed.Add(Cut(printed[at], line));
            (at, isOpen) = (at + 1, false);
        }
        return isOpen ? renewed : [.. renewed, .. printed.Skip(at)];
    }

    private static bool IsSame(string shown, string printed) =>
        shown == printed || (IsCut(shown) && printed.StartsWith(shown[..^1], StringComparison.Ordinal)) || AreNear(shown, printed);

    private static bool AreNear(string shown, string printed) =>
        Decimals().Replace(shown, "#") == Decimals().Replace(printed, "#")
        && Decimals().Matches(shown).Zip(Decimals().Matches(printed)).All(pair =>
            Math.Abs(Number(pair.First) - Number(pair.Second)) <= Rounding);

    private static double Number(Match match) => double.Parse(match.ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsCut(string line) => line.EndsWith(LeftOut, StringComparison.Ordinal);

    private static int Nearest(string line, IEnumerable<string> printed) =>
        printed.Index().MaxBy(candidate => Likeness(line, candidate.Item)).Index;

    private static int Likeness(string shown, string printed) =>
        IsSame(shown, printed) ? int.MaxValue : shown.AsSpan().CommonPrefixLength(printed);

    private static string Cut(string printed, string shown) =>
        IsSame(shown, printed) ? shown
        : IsCut(shown) && printed.Length >= shown.Length ? printed[..(shown.Length - 1)] + LeftOut
        : printed;

    [GeneratedRegex(@"[0-9]+\.[0-9]{4,}(E-[0-9]+)?")]
    private static partial Regex Decimals();
}
