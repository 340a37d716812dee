using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MtQuality.Desk.Access;
using MtQuality.Desk.Monitoring;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;

namespace MtQuality.Desk.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Adds what the pages need.</summary>
    public static void AddPages(this IServiceCollection services) => services.AddSingleton<JudgeViews>();

    /// <summary>Adds the pages and the forms on them.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", QueueOf);
        app.MapGet("/judge", Next);
        app.MapGet("/articles/{number:long}", Open);
        app.MapGet("/decisions", (HttpContext context, int? page) => Page<DecisionsPage>(context, ("Number", Math.Max(1, page ?? 1))));
        app.MapGet("/disputes", (HttpContext context) => Page<DisputesPage>(context));
        app.MapGet("/figures", (HttpContext context) => Page<FiguresPage>(context));
        app.MapGet("/api", (HttpContext context, EndpointDataSource all) => Page<ApiPage>(context, ("Endpoints", ApiAddress.Of(all))));
        app.MapPost("/decisions", Decide);
        app.MapPost("/undo", Undo);
        app.MapGet("/assets/desk.css", (HttpContext context) => AssetOf(context, PageAssets.Css, "text/css"));
        app.MapGet("/assets/desk.js", (HttpContext context) => AssetOf(context, PageAssets.Script, "text/javascript"));
    }

    /// <summary>A page.</summary>
    public static RazorComponentResult<T> Page<T>(HttpContext context, params (string Name, object? Value)[] values)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var parameters = values.ToDictionary(value => value.Name, value => value.Value);
        parameters["Reviewer"] = context.Reviewer();
        return new RazorComponentResult<T>(parameters) { ContentType = Html };
    }

    private static RazorComponentResult<QueuePage> QueueOf(HttpContext context, int? page) =>
        Page<QueuePage>(context, ("Filter", FilterQuery.Read(context.Request.Query)), ("Number", Math.Max(1, page ?? 1)));

    private static IResult Next(HttpContext context, QueueStore queue, JudgeViews views)
    {
        var filter = FilterQuery.Read(context.Request.Query);
        return queue.Next(context.Reviewer(), filter) is { } article
            ? Page<JudgePage>(context, ("Filter", filter), ("View", views.Of(article, context.Reviewer(), filter)))
            : Results.Redirect($"/{FilterQuery.Write(filter)}");
    }

    private static IResult Open(HttpContext context, long number, QueueStore queue, JudgeViews views)
    {
        var filter = FilterQuery.Read(context.Request.Query);
        return queue.Open(context.Reviewer(), number) is { } article
            ? Page<JudgePage>(context, ("Filter", filter), ("View", views.Of(article, context.Reviewer(), filter)))
            : Results.NotFound();
    }

    private static IResult Decide(
        HttpContext context, [FromForm] DecisionForm form, DecisionStore decisions, QueueStore queue, ModelStore models, DeskMeter meter)
    {
        if (Judgements.Find(form.Judgement) is not { } judgement || queue.Find(form.Article) is not { } article)
            return Results.BadRequest();
        var filter = FilterQuery.Read(context.Request.Query);
        // The strata are of the verdicts of the run. What has one verdict of a learnt model is no random sample of them.
        var isOfRun = article.PlacedBy is null && models.InForce() is null;
        decisions.Add(new NewDecision(article.Number, context.Reviewer(), judgement)
        {
            Mark = judgement.IsOfArticle() ? null : new JudgedMark(form.Signal ?? "", form.Wording ?? "", form.Reason?.Trim() ?? ""),
            IsBlind = form.Blind,
            IsDrawn = filter.IsDrawn && (filter.Verdict is null || isOfRun),
            Resolves = form.Settles && judgement.IsOfArticle(),
        });
        meter.Decided(judgement);
        var query = FilterQuery.Write(filter);
        if (form.Settles)
            return See("/disputes");
        return See(judgement.IsOfArticle() ? $"/judge{query}" : $"/articles/{article.Number}{query}");
    }

    // The form has no field of its own; that it is read lets its token be checked.
    private static IResult Undo(HttpContext context, IFormCollection form, DecisionStore decisions)
    {
        var query = FilterQuery.Write(FilterQuery.Read(context.Request.Query));
        return See(decisions.Undo(context.Reviewer()) is { } undone ? $"/articles/{undone.Said.Article}{query}" : $"/{query}");
    }

    // After a form, a browser gets the next page by another address, so that going back does not send the form again.
    private static IResult See(string address) => new SeeOther(address);

    private static IResult AssetOf(HttpContext context, string content, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text(content, type);
    }
}
