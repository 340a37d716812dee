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
            if (IsEmptyRefusal(context.Response))
                await Show(context, context.Response.StatusCode, Meaning(context.Response.StatusCode));
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

    // What a part of the server has refused without a word.
    private static bool IsEmptyRefusal(HttpResponse response) =>
        response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null };

    private static string Meaning(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address takes other requests; /openapi.json lists them.",
        StatusCodes.Status415UnsupportedMediaType => "Say with Content-Type what the body is; /openapi.json lists what is taken.",
        StatusCodes.Status503ServiceUnavailable => "It took too long. Send fewer or shorter articles at a time.",
        _ => "What was sent is not complete, or the page was open too long. Go back, load it again, and send it once more.",
    };

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
