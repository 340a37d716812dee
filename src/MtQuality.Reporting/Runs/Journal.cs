using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;

namespace MtQuality.Reporting.Runs;

/// <summary>The first line of <c>journal.jsonl</c>: what runs must agree in to be continued or joined.</summary>
/// <param name="Schema">Version of the journal's format.</param>
/// <param name="Signature">The run's signature.</param>
/// <param name="Format">How its scores are written.</param>
/// <param name="Shard">The shard it takes, as <c>3/64</c>.</param>
/// <param name="LeftOut">Hash of what it leaves out because earlier runs have it; empty where nothing is.</param>
/// <param name="Heads">Bytes of the header line of each file with rows.</param>
internal sealed record JournalHeader(int Schema, string Signature, ScoreFormat Format, string Shard, string LeftOut, IReadOnlyList<int> Heads)
{
    public const int CurrentSchema = 2;

    public bool Equals(JournalHeader? other) => other is not null && IsOfOneRunWith(other) && Shard == other.Shard;

    public override int GetHashCode() => HashCode.Combine(Signature, Format, Shard, LeftOut);

    /// <summary>Whether both are shards of one run.</summary>
    public bool IsOfOneRunWith(JournalHeader other) =>
        (Schema, Signature, Format, LeftOut) == (other.Schema, other.Signature, other.Format, other.LeftOut) && Heads.SequenceEqual(other.Heads);
}

/// <summary>A line of <c>journal.jsonl</c>: one item of the input and what the run wrote of it.</summary>
/// <param name="Content">Hash of the item, 32 hexadecimal digits: what it is known by in later runs.</param>
/// <param name="Rows">Bytes it has in each file with rows.</param>
/// <param name="Check">Hash of those bytes, 16 hexadecimal digits.</param>
/// <param name="Article">What the counts and charts are made of; null where the item could not be read.</param>
internal sealed record JournalEntry(string Content, IReadOnlyList<int> Rows, string Check, ScoredArticle? Article);

/// <summary>How the lines of a journal are written and read: ASCII, one line end a line, so that characters are bytes.</summary>
internal static class Journal
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Json), (byte)'\n'];

    /// <summary>What a line holds; null where it is damaged.</summary>
    public static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Check(IEnumerable<ReadOnlyMemory<byte>> rows)
    {
        var hash = new XxHash3();
        foreach (var file in rows)
            hash.Append(file.Span);
        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    }
}
