using System.Text.Json.Serialization;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality;

/// <summary>
/// Results as JSON, written and read by code that the compiler generates, so that it works in trimmed programs too: names in snake case,
/// enums as words, the values of signals by their ids.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    IgnoreReadOnlyProperties = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [
        typeof(WordConverter<Verdict>), typeof(WordConverter<ArticleField>), typeof(WordConverter<ArticleLayout>),
        typeof(WordConverter<BlockRole>), typeof(WordConverter<EncoderUse>), typeof(WordConverter<SignalDirection>),
        typeof(WordConverter<SignalRole>), typeof(SignalValuesConverter), typeof(SignatureConverter),
    ])]
[JsonSerializable(typeof(ScoreCard))]
[JsonSerializable(typeof(Signature))]
[JsonSerializable(typeof(IReadOnlyList<SignalInfo>))]
[JsonSerializable(typeof(IReadOnlyList<WordSurprisal>))]
[JsonSerializable(typeof(IReadOnlyList<WordReplacement>))]
[JsonSerializable(typeof(InputProblem))]
public sealed partial class ResultJson : JsonSerializerContext;
