using System.Text.Json;
using MtQuality.Families.Results;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Families;

/// <summary><c>families.json</c>: what produced a search for families, and what it found in numbers.</summary>
internal static class FamiliesInfo
{
    private const int Schema = 1;

    /// <summary>Writes it for a search over all articles.</summary>
    public static void Write(Stream stream, Signature signature, RunInputs inputs, FamilyReport report) =>
        Write(stream, signature, inputs, json =>
        {
            var members = report.Families.SelectMany(family => family.Members).ToList();
            json.WriteNumber("articles", report.Articles);
            json.WriteNumber("families", report.Families.Count);
            json.WriteNumber("members", members.DistinctBy(member => member.Article.Number).Count());
            foreach (var (role, count) in members.CountBy(member => member.Role).OrderBy(role => role.Key))
                json.WriteNumber(RoleName.Of(role), count);
        });

    /// <summary>Writes it for a shard, which has only read its articles.</summary>
    public static void WriteShard(Stream stream, Signature signature, RunInputs inputs, int articles) =>
        Write(stream, signature, inputs, json => json.WriteNumber("articles", articles));

    private static void Write(Stream stream, Signature signature, RunInputs inputs, Action<Utf8JsonWriter> writeCounts)
    {
        using var json = new Utf8JsonWriter(stream, RunInfo.Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("signature", signature.Id);
        json.WriteStartObject("made_of");
        foreach (var (name, value) in signature.Parts)
            json.WriteString(name, value);
        json.WriteEndObject();
        RunInfo.WriteInputs(json, inputs);
        json.WriteStartObject("counts");
        writeCounts(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
