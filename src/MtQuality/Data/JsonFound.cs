using System.Text.Json;

namespace MtQuality.Data;

/// <summary>Says what stands in a JSON file where something else was expected, in words of JSON rather than of this library.</summary>
internal static class JsonFound
{
    private const int MaxShown = 40;

    /// <summary>What a value is, with its content where that is short.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ when value.GetRawText() is { Length: <= MaxShown } shown => shown,
        _ => "a long text",
    };

    /// <summary>What is wrong with text that is no JSON, and where.</summary>
    public static string Of(JsonException exception)
    {
        var reason = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');
        return exception.LineNumber is { } line ? $"line {line + 1} is no valid JSON ({reason})" : $"no valid JSON ({reason})";
    }

    /// <summary>A member of an object that must be there and of a kind.</summary>
    /// <exception cref="FormatException">It is not; the message says what was found and expected.</exception>
    public static JsonElement Required(JsonElement parent, string name, JsonValueKind kind) =>
        !parent.TryGetProperty(name, out var value) ? throw new FormatException($"'{name}' is missing")
        : value.ValueKind != kind ? throw new FormatException($"'{name}' is {Of(value)}, and {Expected(kind)} was expected")
        : value;

    private static string Expected(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        _ => "a text in quotes",
    };
}
