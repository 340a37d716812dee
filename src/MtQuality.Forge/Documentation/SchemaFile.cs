using MtQuality.Cli;
using MtQuality.Cli.Configuration;

namespace MtQuality.Forge.Documentation;

/// <summary>The JSON Schemas of <c>docs/schemas</c> that are made from code; the others are written by hand.</summary>
internal static class SchemaFile
{
    /// <summary>The schemas as documents.</summary>
    public static IEnumerable<GeneratedText> All => JsonSchemas.Made.Select(name => new GeneratedText(
        $"docs/schemas/{name}.schema.json",
        null,
        _ => JsonSchemas.Named(name, MtqCommand.Create())));
}
