using System.Text.Json;
using System.Text.Json.Serialization;

namespace MtQuality.Data;

/// <summary>Writes an enum as its word in snake case.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
