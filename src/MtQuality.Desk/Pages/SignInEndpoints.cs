using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MtQuality.Desk.Access;

namespace MtQuality.Desk.Pages;

/// <summary>The form in which a person says who they are.</summary>
internal static class SignInEndpoints
{
    private const int MaxName = 60;

    /// <summary>Adds it.</summary>
    /// <param name="app">The server.</param>
    /// <param name="keys">The keys; null where a name is enough.</param>
    public static void MapSignIn(this IEndpointRouteBuilder app, KeyFile? keys)
    {
        app.MapGet(SignIn.Path, (HttpContext context) => Show(context, keys, isWrong: false));
        app.MapPost(SignIn.Path, async (HttpContext context, [FromForm] string secret) =>
        {
            if ((keys is null ? NameOf(secret) : keys.Find(secret)) is not { } name)
                return Show(context, keys, isWrong: true);
            await SignIn.RememberAsync(context, name);
            return new SeeOther("/");
        });
    }

    private static string? NameOf(string text) =>
        text.Trim() is { Length: > 0 and <= MaxName } name && !name.Any(char.IsControl) ? name : null;

    private static IResult Show(HttpContext context, KeyFile? keys, bool isWrong)
    {
        var page = PageEndpoints.Page<SignInPage>(context, ("AsksKey", keys is not null), ("IsWrong", isWrong));
        page.StatusCode = isWrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return page;
    }
}
