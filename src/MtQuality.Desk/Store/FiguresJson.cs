using System.Text.Json.Serialization;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>The figures of a model as they are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelFigures))]
internal sealed partial class FiguresJson : JsonSerializerContext;
