using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace MtQuality.Desk.Api;

/// <summary>The JSON Schema of what the API takes and answers, made from its types.</summary>
public static class ApiSchema
{
    // What is sent holds nothing else, so that a field without a description is noticed. What is null is not sent.
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (_, node) =>
        {
            if (node is not JsonObject schema || schema["properties"] is not JsonObject properties)
                return node;
            schema["additionalProperties"] = false;
            if (schema["required"] is JsonArray required)
                required.RemoveAll(name => MayBeNull(properties[name!.GetValue<string>()]));
            return node;
        },
    };

    private static bool MayBeNull(JsonNode? property) =>
        property?["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    private static readonly (string Name, Type Type, string Description)[] Parts =
    [
        ("article", typeof(ArticleRequest), "What POST /v1/score and POST /v1/explain take as JSON; /v1/score takes an array too."),
        ("explained", typeof(Explained), "The answer of POST /v1/explain."),
        ("comparison", typeof(ComparisonRequest), "What POST /v1/compare takes; it answers with what mtq compare --format json prints."),
        ("signals", typeof(IReadOnlyList<SignalCard>), "The answer of GET /v1/signals."),
        ("health", typeof(Health), "The answer of GET /health."),
        ("unread", typeof(Unread), "In the answer of POST /v1/score to JSON lines: a line that could not be read."),
    ];

    /// <summary>The schema (draft 2020-12): one definition for each request and answer.</summary>
    public static JsonObject Make()
    {
        var definitions = new JsonObject();
        foreach (var (name, type, description) in Parts)
        {
            var schema = (JsonObject)ApiJson.Default.Options.GetJsonSchemaAsNode(type, Options);
            schema["description"] = description;
            definitions[name] = schema;
        }
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "API of mtq serve",
            ["description"] = "Requests and answers as JSON. POST /v1/score answers with what scores.schema.json describes: one object, an "
                + "array, or JSON lines.",
            ["$defs"] = definitions,
        };
    }
}
