using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MtQuality.Data;
using MtQuality.Lexicons;

namespace MtQuality.Scoring.Verdicts;

/// <summary>Checks the settings of a policy before it is read, because the messages of a JSON reader name types of this library.</summary>
internal static class PolicySettings
{
    private const string Needed = "write a JSON object with name, flagged and suspect";

    /// <summary>What is wrong with a policy as text; null if each of its settings is known, there, and of the right kind.</summary>
    public static string? Problem(string json)
    {
        try
        {
            using var policy = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return policy.RootElement.ValueKind switch
            {
                JsonValueKind.Object => Problem(policy.RootElement),
                JsonValueKind.Null => $"The policy is empty; {Needed}.",
                _ => $"The policy is {JsonFound.Of(policy.RootElement)}; {Needed}.",
            };
        }
        catch (JsonException exception)
        {
            return $"The policy cannot be read: {JsonFound.Of(exception)}.";
        }
    }

    private static string? Problem(JsonElement policy)
    {
        var known = PolicyJson.Default.PolicyContent.Properties.ToDictionary(property => property.Name);
        foreach (var (name, value) in policy.EnumerateObject().Select(setting => (setting.Name, setting.Value)))
        {
            if (!known.TryGetValue(name, out var setting))
                return $"The policy has no setting '{name}'; the nearest is '{Spelling.Nearest(name, [.. known.Keys])}'.";
            if (Expected(setting, value) is { } expected)
                return $"The setting '{name}' of the policy is {JsonFound.Of(value)}; write {expected}.";
        }
        return known.Values.FirstOrDefault(setting => setting.IsRequired && !policy.TryGetProperty(setting.Name, out _)) is { } missing
            ? $"The policy lacks '{missing.Name}'; {Needed}."
            : null;
    }

    /// <summary>What a setting takes; null if the value is that.</summary>
    private static string? Expected(JsonPropertyInfo setting, JsonElement value)
    {
        var isNumber = value.ValueKind == JsonValueKind.Number;
        return setting.PropertyType == typeof(string) ? value.ValueKind == JsonValueKind.String ? null : "a text in quotes"
            : setting.PropertyType == typeof(bool) ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false"
            : setting.PropertyType == typeof(int) ? isNumber && value.TryGetInt32(out _) ? null : "a whole number without quotes"
            : isNumber ? null
            : "a number without quotes";
    }
}
