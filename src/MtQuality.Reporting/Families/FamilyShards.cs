using System.Text.Json;
using MtQuality.Data;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Families;

/// <summary>The shards of a search: folders that hold articles which were read and not searched yet.</summary>
/// <param name="Folders">The folders, by the number of the shard.</param>
/// <param name="Inputs">What all of them were read from.</param>
public sealed record FamilyShards(IReadOnlyList<string> Folders, RunInputs Inputs)
{
    /// <summary>The part of the signature that names the shard.</summary>
    internal const string Part = "shard";

    /// <summary>Whether a folder holds a shard.</summary>
    public static bool IsShard(string folder) => Read(folder) is not null;

    /// <summary>The shards in some folders.</summary>
    /// <exception cref="InvalidDataException">They do not make a whole; the message says what is missing or does not fit.</exception>
    public static FamilyShards Of(IReadOnlyList<string> folders)
    {
        var parts = folders.Select(folder => (Folder: folder, Found: Read(folder)
            ?? throw new InvalidDataException($"{folder} holds no shard; name those that `mtq families --shard` has written."))).ToList();
        var (first, byNumber) = (parts[0], new SortedDictionary<int, string>());
        foreach (var (folder, found) in parts)
        {
            if (found.MadeOf != first.Found.MadeOf || found.Shard.Count != first.Found.Shard.Count
                || !found.Inputs.Names.SequenceEqual(first.Found.Inputs.Names))
            {
                throw new InvalidDataException(
                    $"{folder} ({found.Shard} of {found.Inputs}) and {first.Folder} ({first.Found.Shard} of {first.Found.Inputs}) are not "
                    + "shards of one search; read them with the same version and inputs.");
            }
            if (!byNumber.TryAdd(found.Shard.Number, folder))
                throw new InvalidDataException($"{folder} and {byNumber[found.Shard.Number]} are the same shard; name each once.");
        }
        var missing = Enumerable.Range(1, first.Found.Shard.Count).Where(number => !byNumber.ContainsKey(number)).ToList();
        return missing.Count == 0
            ? new FamilyShards([.. byNumber.Values], first.Found.Inputs)
            : throw new InvalidDataException(
                $"Of {first.Found.Shard.Count} shards, these are missing: {string.Join(", ", missing)}. Read them with `mtq families "
                + $"--shard N/{first.Found.Shard.Count}`, or finish interrupted ones with --resume.");
    }

    private static (Shard Shard, string MadeOf, RunInputs Inputs)? Read(string folder)
    {
        if (OwnOutput.ReadInfo(Path.Combine(folder, RunFiles.Families)) is not { } info
            || !info.GetProperty("made_of").TryGetProperty(Part, out var name)
            || name.ValueKind != JsonValueKind.String
            || !Shard.TryParse(name.GetString()!, out var shard))
            return null;
        var others = info.GetProperty("made_of").EnumerateObject().Where(part => part.Name != Part).Select(part => part.ToString());
        return (shard, string.Join('\n', others), RunInfo.InputsOf(info));
    }
}
