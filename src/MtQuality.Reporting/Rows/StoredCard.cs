using System.Text.Json;
using System.Text.Json.Serialization;
using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Rows;

/// <summary>An article of <c>scores.jsonl</c>, read back.</summary>
internal sealed record StoredCard(
    string Id,
    string Text,
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
        .Where(passage => passage is { Field: Field.Text, Role: BlockRole.Headline or BlockRole.Body })
        .Select(passage => Text[passage.Start..passage.End]));

    /// <summary>What a person calls the article: its title, or its id if it has none.</summary>
    public string Name => string.IsNullOrWhiteSpace(Title) ? Id : Title;

    /// <summary>Reads the cards of a run, one at a time.</summary>
    /// <exception cref="InvalidDataException">A line is damaged; the message says which.</exception>
    public static IEnumerable<StoredCard> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            yield return Parse(line)
                ?? throw new InvalidDataException($"{path}, line {number} is damaged or of another version. Score again.");
        }
    }

    private static StoredCard? Parse(string line)
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
    /// <summary>The family of the signal.</summary>
    [JsonIgnore]
    public string Family => new Contribution(Signal, Title, Bits).Family;
}

/// <summary>A place in the article that speaks for a signal.</summary>
internal sealed record StoredEvidence(
    string Signal,
    bool Finding,
    Field Field,
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
internal sealed record StoredPassage(Field Field, BlockRole Role, int Start, int End);
