using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace MtQuality.Desk.Access;

/// <summary>How much one sender may ask for, so that nobody can keep the desk from the others or try keys until one fits.</summary>
internal static class RateLimits
{
    // A person who judges an article a second, with the files of its page, stays far below.
    private const int RequestsInTenSeconds = 300;
    private const int KeysAMinute = 10;

    /// <summary>Adds the limits.</summary>
    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsKey(context.Request)
                ? Window($"key {Sender(context)}", KeysAMinute, TimeSpan.FromMinutes(1))
                // Programs are held back by how much is in work, not by how much they ask.
                : context.Request.Path.StartsWithSegments("/v1") ? RateLimitPartition.GetNoLimiter("programs")
                : Window(context.User.Identity?.Name ?? Sender(context), RequestsInTenSeconds, TimeSpan.FromSeconds(10)));
    });

    private static bool IsKey(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == SignIn.Path;

    private static string Sender(HttpContext context) => $"{context.Connection.RemoteIpAddress}";

    private static RateLimitPartition<string> Window(string sender, int requests, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            sender, _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = window, QueueLimit = 0 });

    private static Task Refuse(OnRejectedContext rejected)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        return Results.Problem("Too many requests. Wait a little and send it again.", statusCode: StatusCodes.Status429TooManyRequests)
            .ExecuteAsync(rejected.HttpContext);
    }
}
