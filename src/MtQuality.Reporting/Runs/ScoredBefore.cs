using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>The articles that earlier runs have scored, by their content. Each takes about 30 bytes of memory.</summary>
public sealed class ScoredBefore
{
    private readonly HashSet<UInt128> _contents = [];

    private ScoredBefore()
    {
    }

    /// <summary>Hash of all these contents, 16 hexadecimal digits; empty if there are none.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether nothing was scored.</summary>
    public bool IsEmpty => _contents.Count == 0;

    /// <summary>Whether an article with the same content was scored.</summary>
    public bool Has(Article article) => !IsEmpty && _contents.Contains(ContentHash.Of(article));

    /// <summary>The signature of a finished run; null if there is none in the folder.</summary>
    public static string? SignatureOf(string folder) => ResultIdentity.Of(folder)?.Signature;

    /// <summary>Reads what these runs have scored.</summary>
    /// <exception cref="InvalidDataException">A folder does not hold a finished run of this signature, or its run is damaged; the message
    /// says which and what to do.</exception>
    public static ScoredBefore Read(IEnumerable<string> runs, string signature)
    {
        var scored = new ScoredBefore();
        var hash = new XxHash3();
        foreach (var folder in runs)
        {
            using var run = RunReader.Open(folder, isFinished: true)
                ?? throw new InvalidDataException($"{folder} holds no finished run with a journal; name another folder, or leave it out.");
            if (run.Header.Signature != signature)
            {
                throw new InvalidDataException(
                    $"{folder} has signature {run.Header.Signature}, and this run has {signature}: their scores do not compare. "
                    + "Leave it out; its articles are then scored again.");
            }
            while (run.Next())
            {
                if (!run.Entry.IsArticle)
                    continue;
                var content = UInt128.Parse(run.Entry.Content, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                scored._contents.Add(content);
                hash.Append(MemoryMarshal.AsBytes<UInt128>([content]));
            }
            if (!run.IsAtEnd)
            {
                throw new InvalidDataException(
                    $"{Path.Combine(folder, RunFiles.Journal)} and the files beside it do not fit together "
                    + $"after byte {run.JournalLength}: one of them was changed or damaged. Leave that run out, or score it again.");
            }
        }
        if (!scored.IsEmpty)
            scored.Hash = hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
        return scored;
    }
}
