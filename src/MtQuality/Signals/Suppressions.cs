using System.IO.Hashing;
using System.Text;

namespace MtQuality.Signals;

/// <summary>
/// Findings that a reviewer has accepted. A finding is known by its signal and its words; case, spacing and the place in the
/// text do not matter. Accepted findings are neither reported nor counted.
/// </summary>
public sealed class Suppressions
{
    private readonly HashSet<(string Signal, string Words)> _accepted;

    /// <summary>Accepts the given findings.</summary>
    /// <param name="findings">For each finding the id of its signal and its words.</param>
    public Suppressions(IEnumerable<(string Signal, string Text)> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        _accepted = [.. findings.Select(finding => (finding.Signal, Fold(finding.Text)))];
        var sorted = _accepted.Order().Select(finding => $"{finding.Signal}\t{finding.Words}\n");
        Hash = _accepted.Count == 0 ? 0 : XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Concat(sorted)));
    }

    /// <summary>Accepts nothing.</summary>
    public static Suppressions None { get; } = new([]);

    /// <summary>XxHash3 of the accepted findings, 0 for none; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>The ids of the signals whose findings are accepted.</summary>
    internal IEnumerable<string> Signals => _accepted.Select(finding => finding.Signal).Distinct();

    internal bool Accept(string signal, ReadOnlySpan<char> text) =>
        _accepted.Count > 0 && _accepted.Contains((signal, Fold(text.ToString())));

    private static string Fold(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
