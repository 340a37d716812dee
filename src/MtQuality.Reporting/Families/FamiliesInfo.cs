using System.Text.Json;
using MtQuality.Families.Results;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Families;

/// <summary><c>families.json</c>: what produced a search for families, and what it found in numbers.</summary>
internal static class FamiliesInfo
{
    private const int Schema = 1;

    public static void Write(Stream stream, Signature signature, RunInputs inputs, FamilyReport report)
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
        json.WriteNumber("articles", report.Articles);
        json.WriteNumber("families", report.Families.Count);
        json.WriteNumber("members", report.Families.SelectMany(family => family.Members).Select(member => member.Article.Number).Distinct().Count());
        foreach (var role in report.Families.SelectMany(family => family.Members).CountBy(member => member.Role).OrderBy(role => role.Key))
            json.WriteNumber(RoleName.Of(role.Key), role.Value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
