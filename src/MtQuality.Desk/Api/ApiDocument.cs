using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using MtQuality.Reporting.Rows;

namespace MtQuality.Desk.Api;

/// <summary>The OpenAPI document: the addresses that have a summary, with what they take and give as it stands on the wire.</summary>
internal static class ApiDocument
{
    /// <summary>Adds the document.</summary>
    public static void AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            options.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.NumberHandling = JsonNumberHandling.Strict;
            foreach (var converter in ApiJson.Default.Options.Converters)
                options.Converters.Add(converter);
        });
        services.AddOpenApi(document =>
        {
            document.ShouldInclude = description =>
                description.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().Any();
            document.AddSchemaTransformer((schema, _, _) =>
            {
                LetBeLeftOut(schema);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Says of an operation that it takes articles in every format.</summary>
    public static async Task TakeArticles(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var article = await context.GetOrCreateSchemaAsync(typeof(ArticleRequest), null, stop);
        foreach (var (type, content) in operation.RequestBody!.Content!)
            content.Schema = type == RequestArticles.Json ? OneOrMany(article) : new OpenApiSchema { Type = JsonSchemaType.String };
    }

    /// <summary>Says of an operation that it gives a card, or an array of them, or of a stream one in each line.</summary>
    public static async Task GiveCards(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        await TakeArticles(operation, context, stop);
        var card = await context.GetOrCreateSchemaAsync(typeof(StoredCard), null, stop);
        var unread = await context.GetOrCreateSchemaAsync(typeof(Unread), null, stop);
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "The scored articles, in order.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [RequestArticles.Json] = new() { Schema = OneOrMany(card) },
                [RequestArticles.Lines] = new() { Schema = new OpenApiSchema { AnyOf = [card, unread], Description = "Of each line." } },
            },
        };
    }

    private static OpenApiSchema OneOrMany(IOpenApiSchema one) =>
        new() { OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }] };

    // What is null is not sent.
    private static void LetBeLeftOut(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Type?.HasFlag(JsonSchemaType.Null) == true)
                schema.Required?.Remove(name);
        }
    }
}
