using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MtQuality.Desk.Export;

/// <summary>The addresses under which the tables are fetched: <c>/export/decisions.csv</c> and so on.</summary>
internal static class ExportEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapExports(this IEndpointRouteBuilder app) => app.MapGet("/export/{name}.{kind}", Write);

    private static IResult Write(string name, string kind, DeskTables tables)
    {
        if (kind is not ("csv" or "jsonl") || tables.Find(name) is not { } table)
            return Results.NotFound();
        using var stream = new MemoryStream();
        if (kind == "csv")
            ExportWriter.WriteCsv(table, stream);
        else
            ExportWriter.WriteJsonLines(table, stream);
        return Results.File(stream.ToArray(), kind == "csv" ? "text/csv; charset=utf-8" : "application/jsonl", $"{name}.{kind}");
    }
}
