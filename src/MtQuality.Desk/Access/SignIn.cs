using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MtQuality.Desk.Monitoring;

namespace MtQuality.Desk.Access;

/// <summary>
/// Who sends a request. On this machine alone nobody has to sign in: a person may give a name, and otherwise has that of the account.
/// Elsewhere a key is needed, in a form for people and as a bearer token for programs.
/// </summary>
internal static class SignIn
{
    /// <summary>Where a person signs in.</summary>
    public const string Path = "/sign-in";

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Bearer = "Bearer ";

    /// <summary>Adds what <see cref="UseSignIn"/> needs.</summary>
    public static void AddSignIn(this IServiceCollection services, bool isLocal) => services.AddAuthentication(Scheme).AddCookie(cookie =>
    {
        cookie.Cookie.Name = "mtq-desk";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = SecureCookies(isLocal);
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.LoginPath = Path;
    });

    /// <summary>Whether cookies travel over HTTPS alone: where the page came over HTTPS.</summary>
    public static CookieSecurePolicy SecureCookies(bool isLocal) =>
        isLocal ? CookieSecurePolicy.None : CookieSecurePolicy.SameAsRequest;

    /// <summary>Lets in only those who may use the desk, and says who they are.</summary>
    /// <param name="app">The server.</param>
    /// <param name="keys">The keys; null where none is needed.</param>
    /// <param name="account">The name of a person who has not given one.</param>
    public static void UseSignIn(this WebApplication app, KeyFile? keys, string account)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (keys is null)
                context.User = Person(context.User.Identity?.Name ?? account);
            else if (BearerName(context.Request, keys) is { } name)
                context.User = Person(name);
            else if (!keys.Knows(context.User.Identity?.Name ?? "") && !IsOpenToAll(context.Request.Path))
            {
                await RefuseAsync(context);
                return;
            }
            await next(context);
        });
    }

    /// <summary>The name of the person who sends a request; empty if nobody has signed in.</summary>
    public static string Reviewer(this HttpContext context) => context.User.Identity?.Name ?? "";

    /// <summary>Remembers a person in this browser.</summary>
    public static Task RememberAsync(HttpContext context, string name) => context.SignInAsync(Scheme, Person(name));

    private static ClaimsPrincipal Person(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Scheme));

    private static string? BearerName(HttpRequest request, KeyFile keys) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.Ordinal)
            ? keys.Find(header[Bearer.Length..])
            : null;

    private static bool IsOpenToAll(PathString path) => path == Path || path == "/health" || path.StartsWithSegments("/assets");

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/v1") || path == MetricsEndpoint.Path;

    private static Task RefuseAsync(HttpContext context)
    {
        if (!IsForPrograms(context.Request.Path))
        {
            context.Response.Redirect(Path);
            return Task.CompletedTask;
        }
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(
            "A key is needed: send `Authorization: Bearer KEY`.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
