using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace MtQuality.Tests;

/// <summary>A JSON Schema that real output is held against.</summary>
internal static class CheckedSchema
{
    // A schema is known to the process by its address, so each is read once.
    private static readonly Dictionary<string, JsonSchema> Read = [];

    /// <summary>Checks a text of JSON against <c>docs/schemas/NAME.schema.json</c>.</summary>
    public static void Accepts(string name, string json) =>
        Check(Named(name), json, isRight: true);

    /// <summary>Checks that a text of JSON is refused.</summary>
    public static void Refuses(string name, string json) => Check(Named(name), json, isRight: false);

    /// <summary>Checks a text of JSON against one definition of a schema.</summary>
    public static void AcceptsPart(string name, string definition, string json)
    {
        var schema = JsonNode.Parse(File.ReadAllText(PathOf(name)))!["$defs"]![definition]!;
        Check(JsonSchema.FromText(schema.ToJsonString()), json, isRight: true);
    }

    private static void Check(JsonSchema schema, string json, bool isRight)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var faults = (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
        Assert.True(result.IsValid == isRight, isRight ? string.Join('\n', faults) : $"The schema accepts {json}");
    }

    private static string PathOf(string name) => Repository.At("docs", "schemas", $"{name}.schema.json");

    private static JsonSchema Named(string name)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(name, out var schema))
                Read[name] = schema = JsonSchema.FromText(File.ReadAllText(PathOf(name)));
            return schema;
        }
    }
}
