using System.Text.Json;
using System.Text.Json.Serialization;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Scoring;

/// <summary>Writes the values of signals as an object, by id: a number, or null where withheld.</summary>
internal sealed class SignalValuesConverter : JsonConverter<SignalValues>
{
    public override SignalValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The values of signals are an object: the id of each signal, and its value.");
        var (cards, values) = (new List<SignalInfo>(), new List<double?>());
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = reader.GetString();
            cards.Add(SignalCatalog.All.FirstOrDefault(card => card.Id == id)
                ?? throw new JsonException($"This version of the library has no signal '{id}'."));
            reader.Read();
            values.Add(reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble());
        }
        return new SignalValues(cards, [.. values]);
    }

    public override void Write(Utf8JsonWriter writer, SignalValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, number) in value)
        {
            if (number is { } known)
                writer.WriteNumber(id, known);
            else
                writer.WriteNull(id);
        }
        writer.WriteEndObject();
    }
}
