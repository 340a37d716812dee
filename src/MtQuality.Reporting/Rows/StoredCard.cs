using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Rows;

/// <summary>An article of <c>scores.jsonl</c> or <c>scores.jsonl.zst</c>, read back. Passages are kept with the text only.</summary>
internal sealed record StoredCard(
    string Id,
    int Words,
    Verdict Verdict,
    string Reason,
    double Score,
    double Base,
    int Places,
    int Certain,
    IReadOnlyList<string> Because,
    IReadOnlyList<StoredContribution> Contributions,
    IReadOnlyDictionary<string, StoredReading> Readings,
    IReadOnlyList<StoredEvidence> Evidence,
    IReadOnlyList<StoredPassage> Passages,
    string Signature)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The analysed text; null if the run does not keep it.</summary>
    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Date { get; init; }

    public string? Source { get; init; }

    public double? PTranslated { get; init; }

    public double? PSpun { get; init; }

    /// <summary>Number of findings that were not listed.</summary>
    public int FindingsLeftOut { get; init; }

    /// <summary>The text that the verdict is about: all of it, or of a page its body and headings, with blank lines between.</summary>
    [JsonIgnore]
    public string JudgedText => string.Join("\n\n", Passages
        .Where(passage => passage is { Field: ArticleField.Text, Role: BlockRole.Headline or BlockRole.Body })
        .Select(passage => (Text ?? "")[passage.Start..passage.End]));

    /// <summary>What a person calls the article: its title, or its id if it has none.</summary>
    public string Name => string.IsNullOrWhiteSpace(Title) ? Id : Title;

    /// <summary>The card in a line; null if it is damaged.</summary>
    public static StoredCard? Parse(string line) => Parse(Encoding.UTF8.GetBytes(line));

    /// <summary>The card in a line of UTF-8; null if it is damaged.</summary>
    public static StoredCard? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<StoredCard>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What one signal measured; null where withheld.</summary>
internal readonly record struct StoredReading(double? Value);

/// <summary>What one signal adds to the score, in bits.</summary>
internal sealed record StoredContribution(string Signal, string Title, double Bits)
{
    [JsonIgnore]
    public Contribution Contribution => new(Signal, Title, Bits);

    /// <summary>The family of the signal.</summary>
    [JsonIgnore]
    public string Family => Contribution.Family;
}

/// <summary>A place in the article that speaks for a signal.</summary>
internal sealed record StoredEvidence(
    string Signal,
    bool Finding,
    ArticleField Field,
    BlockRole Role,
    int Start,
    int End,
    string Text,
    double Weight,
    string Message)
{
    public string? Expected { get; init; }

    /// <summary>The family of the signal; empty if this version does not have the signal.</summary>
    [JsonIgnore]
    public string Family => SignalCatalog.All.FirstOrDefault(card => card.Id == Signal)?.Family ?? "";
}

/// <summary>A block of the article.</summary>
internal sealed record StoredPassage(ArticleField Field, BlockRole Role, int Start, int End);
