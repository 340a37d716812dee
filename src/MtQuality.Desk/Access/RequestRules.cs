using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MtQuality.Desk.Access;

/// <summary>What holds for every request: pages load nothing from elsewhere and cannot be framed, and no other site can act in the name
/// of a person.</summary>
internal static class RequestRules
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the rules.</summary>
    /// <param name="app">The server.</param>
    /// <param name="isLocal">Whether it listens on this machine only. It then answers to no name but those of this machine, or a site
    /// whose name is made to point here could read the pages.</param>
    public static void UseRequestRules(this IApplicationBuilder app, bool isLocal) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (isLocal && !IsThisMachine(context.Request.Host.Host))
        {
            return Refuse(
                context,
                "The desk answers to localhost and 127.0.0.1 only. Open it by one of these names; behind a proxy, start it with --key.");
        }
        return IsFromElsewhere(context.Request)
            ? Refuse(context, "Another site has sent this request. Open the desk itself.")
            : next(context);
    });

    private static bool IsThisMachine(string host) =>
        host is "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static bool IsFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static Task Refuse(HttpContext context, string why) =>
        Results.Problem(why, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
}
