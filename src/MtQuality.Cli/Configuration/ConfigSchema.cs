using System.CommandLine;
using System.Text.Json.Nodes;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Configuration;

/// <summary>The JSON Schema of <see cref="ConfigFile"/>, made from the commands and their options.</summary>
internal static class ConfigSchema
{
    /// <summary>The schema (draft 2020-12).</summary>
    public static JsonObject Of(RootCommand root)
    {
        var properties = new JsonObject
        {
            [ConfigFile.SchemaKey] = new JsonObject { ["type"] = "string", ["description"] = "The schema of this file, for editors." },
            [ConfigFile.Shared] = Section(
                "Options for every command that has them. The section of a command comes before this one.",
                ConfigFile.SharedOptions(root).GroupBy(ConfigFile.KeyOf).Select(options => (options.Key, Any(options)))),
        };
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
            properties[command.Name] = SectionOf(command);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "mtq.json",
            ["description"] = "Options of the commands of mtq, as if they stood on the command line, which overrides them. Paths are "
                + "meant from the folder of the file.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject SectionOf(Command command) => Section(
        CommandManual.SummaryOf(command),
        [
            .. command.Subcommands.Where(child => !child.Hidden).Select(child => (child.Name, SectionOf(child))),
            .. ConfigFile.Settable(command).Select(option => (ConfigFile.KeyOf(option), ValueOf(option))),
        ]);

    private static JsonObject Section(string description, IEnumerable<(string Key, JsonObject Schema)> properties) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Schema))),
    };

    // Options of the same name may take different values.
    private static JsonObject Any(IEnumerable<Option> options)
    {
        var all = options.Select(ValueOf).DistinctBy(schema => schema.ToJsonString()).ToList();
        return all.Count == 1 ? all[0] : new JsonObject { ["anyOf"] = new JsonArray([.. all]) };
    }

    private static JsonObject ValueOf(Option option)
    {
        var one = OneOf(option);
        var schema = !OptionValues.IsList(option) ? one : new JsonObject
        {
            ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() }),
        };
        schema["description"] = option.Description;
        return schema;
    }

    private static JsonObject OneOf(Option option) =>
        OptionValues.IsSwitch(option) ? new JsonObject { ["type"] = "boolean" }
        : OptionValues.AreWords(option)
            ? new JsonObject { ["enum"] = new JsonArray([.. OptionValues.WordsOf(option).Select(word => (JsonNode?)word)]) }
        : OptionValues.IsNumber(option) ? new JsonObject { ["type"] = new JsonArray("number", "string") }
        : new JsonObject { ["type"] = "string" };
}
