using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MtQuality.Desk.Access;
using MtQuality.Desk.Retraining;
using MtQuality.Desk.Store;

namespace MtQuality.Desk.Pages;

/// <summary>The addresses under which a person lets the desk learn from decisions, and puts models into force.</summary>
internal static class LearningEndpoints
{
    /// <summary>Where all models are listed.</summary>
    private const string List = "/learning";

    /// <summary>Adds them.</summary>
    public static void MapLearning(this IEndpointRouteBuilder app)
    {
        app.MapGet(List, (HttpContext context) => PageEndpoints.Page<LearningPage>(context));
        app.MapGet($"{List}/{{number:long}}", Show);
        app.MapPost($"{List}/start", (HttpContext context, IFormCollection form, RetrainingJob job) =>
        {
            job.Start(context.Reviewer());
            return new SeeOther(List);
        });
        app.MapPost($"{List}/stop", (IFormCollection form, RetrainingJob job) =>
        {
            job.Stop();
            return new SeeOther(List);
        });
        app.MapPost($"{List}/use", Use);
    }

    private static IResult Show(HttpContext context, long number, ModelStore models) =>
        models.Find(number) is { } model ? PageEndpoints.Page<ModelPage>(context, ("Model", model)) : Results.NotFound();

    // Without a number, it is the model that the desk was started with.
    private static SeeOther Use(HttpContext context, [FromForm] long? model, ModelInForce inForce)
    {
        inForce.Use(model, context.Reviewer());
        return new SeeOther(List);
    }
}
