using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MtQuality.Desk.Api;

/// <summary>How many requests are scored at once. Beyond a short queue they are refused at once, so that memory and waiting times stay
/// the same however many come.</summary>
internal static class ScoringLimit
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "scoring";

    private const int WaitingEach = 4;

    /// <summary>Adds the policy.</summary>
    public static void AddScoringLimit(this RateLimiterOptions limits) => limits.AddConcurrencyLimiter(Name, limit =>
    {
        limit.PermitLimit = Environment.ProcessorCount;
        limit.QueueLimit = Environment.ProcessorCount * WaitingEach;
        limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
    });
}
