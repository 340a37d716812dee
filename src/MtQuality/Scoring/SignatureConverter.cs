using System.Text.Json;
using System.Text.Json.Serialization;

namespace MtQuality.Scoring;

/// <summary>Writes a signature as an object: its id, and its parts by name.</summary>
internal sealed class SignatureConverter : JsonConverter<Signature>
{
    private const string Id = "id";
    private const string Parts = "parts";

    public override Signature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(Parts, out var parts)
            || parts.ValueKind != JsonValueKind.Object || parts.EnumerateObject().Any(part => part.Value.ValueKind != JsonValueKind.String))
            throw new JsonException($"A signature is an object with '{Parts}', an object of strings.");
        return new Signature([.. parts.EnumerateObject().Select(part => KeyValuePair.Create(part.Name, part.Value.GetString()!))]);
    }

    public override void Write(Utf8JsonWriter writer, Signature value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Id, value.Id);
        writer.WriteStartObject(Parts);
        foreach (var (name, part) in value.Parts)
            writer.WriteString(name, part);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
