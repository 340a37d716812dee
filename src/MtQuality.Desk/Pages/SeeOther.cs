using Microsoft.AspNetCore.Http;

namespace MtQuality.Desk.Pages;

/// <summary>Sends the browser on to another page after a form (303).</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
