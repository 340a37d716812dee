using System.Text.Json.Serialization;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Metrics.Comparison;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Desk.Api;

/// <summary>What the API sends and takes, as JSON: snake case, enums as words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [
        typeof(WordConverter<Verdict>), typeof(WordConverter<ArticleField>), typeof(WordConverter<BlockRole>),
        typeof(WordConverter<SignalDirection>), typeof(WordConverter<SignalRole>), typeof(WordConverter<WordChange>),
        typeof(WordConverter<ImmutableKind>),
    ])]
[JsonSerializable(typeof(ArticleRequest))]
[JsonSerializable(typeof(ComparisonRequest))]
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(StoredCard))]
[JsonSerializable(typeof(Explained))]
[JsonSerializable(typeof(IReadOnlyList<SignalCard>))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Unread))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>An article to score.</summary>
/// <param name="Text">Its text.</param>
internal sealed record ArticleRequest(string Text)
{
    /// <summary>Its id; one is made where it has none.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Date { get; init; }
}

/// <summary>Two texts to compare.</summary>
/// <param name="Original">The text that came first.</param>
/// <param name="Suspect">The text that may be made from it.</param>
internal sealed record ComparisonRequest(string Original, string Suspect);

/// <summary>Whether the server can be used.</summary>
internal sealed record Health(string Status, string Version);

/// <summary>A record of a stream that could not be read, in the form of RFC 9457.</summary>
internal sealed record Unread(string Title, string Detail, string Instance)
{
    public static Unread Of(InputProblem problem) => new("unreadable article", $"{problem.Problem}; {problem.Remedy}", problem.Place);
}
