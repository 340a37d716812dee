using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MtQuality.Desk.Access;
using MtQuality.Desk.Api;
using MtQuality.Desk.Export;
using MtQuality.Desk.Figures;
using MtQuality.Desk.Monitoring;
using MtQuality.Desk.Pages;
using MtQuality.Desk.Retraining;
using MtQuality.Desk.Runs;
using MtQuality.Desk.Store;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;

namespace MtQuality.Desk;

/// <summary>The review desk: a queue of articles to judge, in the browser.</summary>
public static class DeskServer
{
    // Forms are small, and so is what the API takes.
    internal const int MaxRequest = 20_000_000;

    /// <summary>Serves until it is stopped.</summary>
    /// <exception cref="InvalidDataException">A run cannot be read or keeps no text, or the database is none; the message says what to
    /// do.</exception>
    /// <exception cref="IOException">The port is taken, or a file cannot be read.</exception>
    public static async Task Run(DeskOptions options, CancellationToken stop)
    {
        await using var app = Build(options);
        await app.StartAsync(stop);
        options.Say($"The desk is open at {app.Urls.First()}. Ctrl-C closes it.");
        using var stopping = stop.Register(app.Lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>The server, not yet started.</summary>
    internal static WebApplication Build(DeskOptions options)
    {
        foreach (var run in options.Runs)
            StoredRun.RefuseWithout(run, Kept.Text, "the desk");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequest;
            kestrel.Listen(options.Listen, options.Port);
        });
        AddServices(builder.Services, options);
        var app = builder.Build();
        // A proxy on this machine says who is behind it.
        if (options.Keys is not null)
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseRequestRules(isLocal: options.Keys is null);
        app.UseSignIn(options.Keys, options.Account);
        app.UseFailures(options.Say);
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseAntiforgery();
        app.MapPages();
        app.MapSignIn(options.Keys);
        app.MapLearning();
        app.MapExports();
        app.MapApi();
        app.MapMonitoring();
        app.MapOpenApi("/openapi.json");
        return app;
    }

    private static void AddServices(IServiceCollection services, DeskOptions options)
    {
        var offer = new QueueOffer([.. options.Runs.Select(Path.GetFullPath)], options.Doubled, options.Sheet);
        services.AddSingleton(options.Clock);
        services.AddSingleton(_ => new DeskDatabase(options.Data));
        services.AddSingleton<RunStore>();
        services.AddSingleton<QueueStore>();
        services.AddSingleton<DecisionStore>();
        services.AddSingleton<MarkStore>();
        services.AddSingleton<JudgedStore>();
        services.AddSingleton<DeskTables>();
        services.AddSingleton<ReviewFigures>();
        services.AddSingleton(offer);
        services.AddSingleton<RunLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<RunLoader>());
        services.AddSingleton<ModelStore>();
        services.AddSingleton(provider =>
            new ModelInForce(provider.GetRequiredService<ModelStore>(), options.Data, options.Analyzer));
        services.AddSingleton<DecisionLesson>();
        services.AddSingleton(options.Say);
        services.AddSingleton<RetrainingJob>();
        services.AddHostedService(provider => provider.GetRequiredService<RetrainingJob>());
        services.AddSingleton<PlaceStore>();
        services.AddSingleton<QueuePlacing>();
        services.AddHostedService(provider => provider.GetRequiredService<QueuePlacing>());
        services.AddSignIn(isLocal: options.Keys is null);
        services.AddRateLimits();
        services.AddMonitoring();
        services.AddRequestTimeouts();
        services.Configure<RateLimiterOptions>(limits => limits.AddScoringLimit());
        services.AddScoped<ArticleScoring>();
        services.AddApiDocument();
        services.AddRazorComponents();
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "mtq-form";
            form.Cookie.SecurePolicy = SignIn.SecureCookies(isLocal: options.Keys is null);
        });
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Data, "keys")));
        services.AddPages();
    }
}
