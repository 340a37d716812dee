using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace MtQuality.Desk.Pages;

/// <summary>An address for programs, as the page about them shows it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Description">What it takes and gives.</param>
public sealed record ApiAddress(string Method, string Path, string Summary, string Description)
{
    /// <summary>Those of all addresses that have a summary, in the order of their paths.</summary>
    internal static IReadOnlyList<ApiAddress> Of(EndpointDataSource endpoints) =>
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           let summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()
           where summary is not null
           orderby endpoint.RoutePattern.RawText
           select new ApiAddress(
               endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "",
               endpoint.RoutePattern.RawText!,
               summary.Summary,
               endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description ?? ""),
    ];
}
