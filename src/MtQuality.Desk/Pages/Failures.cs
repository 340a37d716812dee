using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MtQuality.Desk.Pages;

/// <summary>What a person sees when something fails: what it was, in words, and that no decision is lost.</summary>
internal static class Failures
{
    /// <summary>Adds the page, and tells the terminal of what was not foreseen.</summary>
    public static void UseFailures(this IApplicationBuilder app, Action<string> say) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            await Show(context, exception.StatusCode, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            await Show(context, StatusCodes.Status500InternalServerError, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            say($"{context.Request.Method} {context.Request.Path}: {exception}");
            await Show(context, StatusCodes.Status500InternalServerError, "This is a fault of the desk; the terminal says more.");
        }
    });

    private static bool IsOfProgram(HttpRequest request) => request.Path.StartsWithSegments("/v1");

    private static Task Show(HttpContext context, int status, string message)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        if (IsOfProgram(context.Request))
            return Results.Problem(message, statusCode: status).ExecuteAsync(context);
        var page = PageEndpoints.Page<FailurePage>(context, ("Message", message));
        page.StatusCode = status;
        return page.ExecuteAsync(context);
    }
}
