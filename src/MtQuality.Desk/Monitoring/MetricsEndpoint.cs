using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MtQuality.Desk.Monitoring;

/// <summary>The figures of <see cref="DeskMeter"/> and of the requests, in the text form that Prometheus reads.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Where they are.</summary>
    public const string Path = "/metrics";

    // Requests by address, status and time.
    private const string Requests = "Microsoft.AspNetCore.Hosting";
    private const string Refused = "Microsoft.AspNetCore.RateLimiting";

    /// <summary>Begins to count.</summary>
    public static void AddMonitoring(this IServiceCollection services)
    {
        services.AddSingleton<DeskMeter>();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("mtq")).WithMetrics(metrics => metrics
            .AddMeter(DeskMeter.Name, Requests, Refused)
            // What is asked for is what holds now.
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
    }

    /// <summary>Adds the address.</summary>
    public static void MapMonitoring(this IEndpointRouteBuilder app)
    {
        // What nobody has asked for yet is counted too, as 0.
        app.ServiceProvider.GetRequiredService<DeskMeter>();
        app.MapPrometheusScrapingEndpoint(Path);
    }
}
