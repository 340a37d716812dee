using System.Text.Json;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>What a page says of itself in JSON-LD, by the terms of schema.org.</summary>
internal static class LinkedData
{
    /// <summary>When the article appeared, as the page writes it; null if it does not say.</summary>
    public static string? Date(IDocument page) => First(page, data => TextOf(data, "datePublished"));

    /// <summary>The name of the site: of the publisher of the article; null if the page does not say.</summary>
    public static string? Publisher(IDocument page) => First(
        page,
        data => data.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object
            ? TextOf(publisher, "name")
            : null);

    private static string? First(IDocument page, Func<JsonElement, string?> read)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var data = JsonDocument.Parse(script.TextContent);
                if (Find(data.RootElement, read) is { } found)
                    return found;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // The page can be read without its structured data.
            }
        }
        return null;
    }

    private static string? Find(JsonElement data, Func<JsonElement, string?> read) => data.ValueKind switch
    {
        JsonValueKind.Object => read(data)
            ?? data.EnumerateObject().Select(part => Find(part.Value, read)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => data.EnumerateArray().Select(part => Find(part, read)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? TextOf(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? PageFacts.Clean(value.GetString()) : null;
}
