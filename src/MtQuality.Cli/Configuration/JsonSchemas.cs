using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Cli.Shell;
using MtQuality.Desk.Api;

namespace MtQuality.Cli.Configuration;

/// <summary>The JSON Schemas of all files that are read or written, as <c>docs/schemas</c> holds them.</summary>
internal static class JsonSchemas
{
    private const string Config = "config";
    private const string Api = "api";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Those that are made from code.</summary>
    public static IReadOnlyList<string> Made { get; } = [Config, Api];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Made, "policy", "scores", "run", "compare"];

    /// <summary>A schema as text, without a line end.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="root">The command with all others below it.</param>
    public static string Named(string name, RootCommand root) => name switch
    {
        Config => Text(ConfigSchema.Of(root)),
        Api => Text(ApiSchema.Make()),
        _ => EmbeddedText.Read($"schemas/{name}.schema.json"),
    };

    private static string Text(JsonNode schema) => schema.ToJsonString(Indented);
}
