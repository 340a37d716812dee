using System.Collections.Frozen;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Runs;

/// <summary>Merges the shards of a run. The result is byte-identical to one run over all inputs.</summary>
public static class RunMerge
{
    private static readonly FrozenSet<string> Signals = SignalCatalog.All.Select(card => card.Id).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Part(string Folder, RunReader Run)
    {
        public Shard Shard { get; } = Shard.TryParse(Run.Header.Shard, out var shard)
            ? shard
            : throw new InvalidDataException($"{Path.Combine(Folder, RunFiles.Journal)} names no shard; score it again.");

        public override string ToString() => $"{Folder} ({Run.Header.Settings})";
    }

    /// <summary>Merges all shards of a run.</summary>
    /// <param name="folders">The folders of the shards in any order. A folder that is no run itself stands for the runs in it.</param>
    /// <param name="output">The folder to write; created if it is missing.</param>
    /// <param name="force">Whether a run of another signature there may be replaced.</param>
    /// <exception cref="InvalidDataException">A shard is missing, damaged or given twice, or they are not shards of one run; the message
    /// says which.</exception>
    /// <exception cref="RunExistsException">The output holds another run, or files that are no run.</exception>
    public static RunSummary Join(IEnumerable<string> folders, string output, bool force)
    {
        var parts = new List<Part>();
        try
        {
            foreach (var folder in folders.SelectMany(RunsIn))
                parts.Add(Open(folder));
            return Join(InOrder(parts), output, force);
        }
        finally
        {
            foreach (var part in parts)
                part.Run.Dispose();
        }
    }

    private static Part Open(string folder) => new(
        folder,
        RunReader.Open(folder, isFinished: true)
        ?? throw new InvalidDataException(
            $"{folder} holds no finished run with a whole journal: finish it with `mtq score … --resume`, or score it again if its files "
            + "were cut off or changed."));

    private static RunSummary Join(List<Part> parts, string output, bool force)
    {
        var origin = RunInfo.Read(parts[0].Folder);
        var header = parts[0].Run.Header with { Shard = Shard.Whole.ToString() };
        using var rows = new ItemRows(header.Format, header.Keep, header.Signature);
        if (header.Schema != JournalHeader.CurrentSchema || !rows.Heads.Select(head => head.Length).SequenceEqual(header.Heads))
            throw OtherVersion(parts[0]);
        var identity = new ResultIdentity(RunFiles.Info, header.Signature, origin.Inputs, header);
        using var folder = RunFolder.Prepare(output, identity, force, RunFolder.CreateFile);
        var builder = new RunBuilder(folder, header, rows.Heads);
        // Shards take turns, so where one has no more items, no other has.
        while (Next(parts[(int)(builder.Items % parts.Count)]) is var (run, article))
            builder.Append(run.Entry, article, run.Rows);
        parts.ForEach(RefuseRest);
        return builder.Complete(origin);
    }

    private static (RunReader Run, ScoredArticle? Article)? Next(Part part)
    {
        if (!part.Run.Next())
            return null;
        var card = part.Run.Card();
        if (card is not null && card.Readings.Keys.Any(id => !Signals.Contains(id)))
            throw OtherVersion(part);
        return (part.Run, card is null ? null : ScoredArticle.Of(card));
    }

    private static void RefuseRest(Part part)
    {
        if (part.Run.Next())
        {
            throw new InvalidDataException(
                $"{part.Folder} has more items than fit between those of the other shards; they were not made from the same inputs. "
                + "Score them again.");
        }
        if (!part.Run.IsAtEnd)
        {
            throw new InvalidDataException(
                $"{part.Folder}: the files of this run do not fit together; one of them was cut off or changed. "
                + "Copy them again, or score that shard again.");
        }
    }

    /// <summary>The shards in the order of their numbers; refused unless each is there once and all are of one run.</summary>
    private static List<Part> InOrder(List<Part> parts)
    {
        if (parts.Count == 0)
            throw new InvalidDataException("These folders hold no finished run; name those that `mtq score --shard` has written.");
        var first = parts[0];
        var byNumber = new SortedDictionary<int, Part>();
        foreach (var part in parts)
        {
            if (!part.Run.Header.IsOfOneRunWith(first.Run.Header) || part.Shard.Count != first.Shard.Count)
            {
                throw new InvalidDataException(
                    $"{part} and {first} are not shards of one run; score them with the same version and options.");
            }
            if (!byNumber.TryAdd(part.Shard.Number, part))
                throw new InvalidDataException($"{part} and {byNumber[part.Shard.Number]} are the same shard; name each once.");
        }
        var missing = Enumerable.Range(1, first.Shard.Count).Where(number => !byNumber.ContainsKey(number)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidDataException(
                $"Of {first.Shard.Count} shards, these are missing: {string.Join(", ", missing)}. "
                + $"Score them with --shard N/{first.Shard.Count}, or finish interrupted ones with --resume.");
        }
        return [.. byNumber.Values];
    }

    private static InvalidDataException OtherVersion(Part part) =>
        new($"{part.Folder} was written by another version of mtq; merge with the version that scored it.");

    private static IEnumerable<string> RunsIn(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"{folder}: there is no such folder; name those that `mtq score --shard` has written.");
        return File.Exists(Path.Combine(folder, RunFiles.Info))
            ? [folder]
            : Directory.EnumerateDirectories(folder)
                .Where(inner => File.Exists(Path.Combine(inner, RunFiles.Info)))
                .Order(StringComparer.Ordinal);
    }
}
