using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>The first line of <c>journal.jsonl</c>: what must agree for a run to be continued or merged.</summary>
/// <param name="Schema">Version of the journal's format.</param>
/// <param name="Signature">The run's signature.</param>
/// <param name="Format">How its scores are written.</param>
/// <param name="Shard">Its shard, such as <c>3/64</c>.</param>
/// <param name="LeftOut">Hash of what it skips because earlier runs have scored it; empty if it skips nothing.</param>
/// <param name="Heads">Length in bytes of the header line of each file with rows.</param>
/// <param name="Keep">How much it keeps of an article.</param>
/// <param name="Inputs">What it is made from, which need not agree: machines may name the same folder differently.</param>
internal sealed record JournalHeader(
    int Schema,
    string Signature,
    ScoreFormat Format,
    string Shard,
    string LeftOut,
    IReadOnlyList<int> Heads,
    Kept Keep = Kept.Text,
    IReadOnlyList<string>? Inputs = null)
{
    public const int CurrentSchema = 4;

    // Its scores.csv has no column url.
    private const int WithoutUrl = 3;

    // It repeats much of what the cards say, which are not compressed.
    private const int Verbose = 2;

    /// <summary>Whether this version reads it.</summary>
    public bool IsKnown => Schema is CurrentSchema or WithoutUrl or Verbose && Heads.Count == Files.Count;

    /// <summary>The files with rows, in the order in which they are counted.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Files =>
        Schema == Verbose
            ? [.. RunFiles.WithRows(Format).Select(name => name == RunFiles.PackedCards ? RunFiles.Cards : name)]
            : RunFiles.WithRows(Format);

    /// <summary>What must agree with another run, in words.</summary>
    [JsonIgnore]
    public string Settings =>
        $"signature {Signature}, shard {Shard}, in {CsvFile.Name(Format)}, keeps {CsvFile.Name(Keep)}"
        + (LeftOut.Length > 0 ? $", leaves out {LeftOut}" : "")
        + (Schema != CurrentSchema ? $", journal {Schema}" : "");

    public bool Equals(JournalHeader? other) => other is not null && IsOfOneRunWith(other) && Shard == other.Shard;

    public override int GetHashCode() => HashCode.Combine(Signature, Format, Shard, LeftOut);

    /// <summary>What speaks against putting this run in the place of another with the same signature and inputs; null if nothing
    /// does.</summary>
    public string? ObjectionTo(JournalHeader other) =>
        Shard != other.Shard ? $"holds shard {other.Shard} of a run, and this is shard {Shard}"
        : LeftOut != other.LeftOut ? "holds a run of other articles: --skip-scored leaves out others here than there"
        : Keep != other.Keep ? $"holds a run that keeps {CsvFile.Name(other.Keep)}, and this one keeps {CsvFile.Name(Keep)}"
        : Format != other.Format ? $"holds a run that is in {CsvFile.Name(other.Format)}, and this one is in {CsvFile.Name(Format)}"
        : null;

    /// <summary>Whether both are shards of one run.</summary>
    public bool IsOfOneRunWith(JournalHeader other) =>
        (Schema, Signature, Format, LeftOut, Keep) == (other.Schema, other.Signature, other.Format, other.LeftOut, other.Keep)
        && Heads.SequenceEqual(other.Heads);
}

/// <summary>A line of <c>journal.jsonl</c>: one item of the input and what the run wrote about it.</summary>
/// <param name="Content">Hash of the item, 32 hexadecimal digits, by which later runs recognise it.</param>
/// <param name="Rows">Length in bytes of its rows in each file with rows.</param>
/// <param name="Check">Hash of those bytes, 16 hexadecimal digits.</param>
/// <remarks>What counts and charts need of an article is in its card.</remarks>
internal sealed record JournalEntry(string Content, IReadOnlyList<int> Rows, string Check)
{
    /// <summary>Whether it is an article, and not an input that could not be read.</summary>
    public bool IsArticle => Rows[RunFiles.CardPlace] > 0;
}

/// <summary>Writes and reads the lines of a journal. They are ASCII and end in LF, so that their length in characters is their length in
/// bytes.</summary>
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

    /// <summary>The content of a line; null if it is damaged.</summary>
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
