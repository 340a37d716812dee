using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Metrics.Comparison;
using MtQuality.Reporting.Comparison;
using MtQuality.Signals.Catalog;

namespace MtQuality.Desk.Api;

/// <summary>The addresses for programs. What fails is told as RFC 9457 says.</summary>
internal static class ApiEndpoints
{
    private const string Json = RequestArticles.Json;
    private const string Lines = RequestArticles.Lines;

    private static readonly RequestTimeoutPolicy MaxTime = new()
    {
        Timeout = TimeSpan.FromSeconds(60),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
    };

    private static readonly string[] Inputs = [.. RequestArticles.Types];

    /// <summary>Adds them.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/v1");
        api.RequireRateLimiting(ScoringLimit.Name).WithRequestTimeout(MaxTime);
        api.MapPost("/score", Score)
            .Accepts<ArticleRequest>(Inputs[0], Inputs[1..])
            .WithSummary("Score articles")
            .WithDescription(
                "Takes one article or an array of them as JSON, or JSON lines, HTML, CSV or text. Answers with the lines that "
                + "`mtq score --format jsonl` writes: one as JSON, several as an array, and a stream as JSON lines.")
            .AddOpenApiOperationTransformer(ApiDocument.GiveCards)
            .ProducesFailures(refused: true);
        api.MapPost("/explain", Explain)
            .Accepts<ArticleRequest>(Inputs[0], Inputs[1..])
            .Produces<Explained>()
            .WithSummary("Explain one article")
            .WithDescription("The verdict, the marks that accuse, strongest first, and how the score adds up in bits.")
            .AddOpenApiOperationTransformer(ApiDocument.TakeArticles)
            .ProducesFailures(refused: true);
        api.MapPost("/compare", Compare)
            .Accepts<ComparisonRequest>(Json)
            .Produces<ComparisonAnswer>()
            .WithSummary("Compare a text with its original")
            .WithDescription("What survived, what was replaced, and BLEU, chrF and TER, as `mtq compare --format json` writes it.")
            .ProducesFailures(refused: false);
        api.MapGet("/signals", () => TypedResults.Json(
                (IReadOnlyList<SignalCard>)[.. SignalCatalog.All.Select(SignalCard.Of)], TypeOf<IReadOnlyList<SignalCard>>()))
            .Produces<IReadOnlyList<SignalCard>>()
            .WithSummary("List what is measured")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapGet("/health", () => TypedResults.Json(
                new Health("ok", typeof(QualityAnalyzer).Assembly.GetName().Version!.ToString(3)), TypeOf<Health>()))
            .Produces<Health>()
            .WithSummary("Whether the desk answers");
    }

    /// <summary>Says how a request can fail.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="refused">Whether an article can be unreadable.</param>
    private static void ProducesFailures(this RouteHandlerBuilder endpoint, bool refused)
    {
        endpoint
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        if (refused)
            endpoint.ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task Score(HttpContext context, ArticleScoring scoring, CancellationToken stop)
    {
        var items = await RequestArticles.Read(context.Request, stop);
        if (RequestArticles.IsStream(context.Request))
            await ScoreStream(context.Response, items, scoring, stop);
        else
            await ScoreAll(context, [.. items], scoring, stop);
    }

    private static async Task ScoreStream(
        HttpResponse response, IEnumerable<CorpusItem> items, ArticleScoring scoring, CancellationToken stop)
    {
        response.ContentType = Lines;
        foreach (var item in items)
        {
            stop.ThrowIfCancellationRequested();
            if (item is CorpusItem.Read read)
                await response.Body.WriteAsync(scoring.Line(scoring.Score(read, stop)), stop);
            else if (item is CorpusItem.Unreadable unreadable)
                await WriteUnread(response, unreadable.Problem, stop);
        }
    }

    private static async Task WriteUnread(HttpResponse response, InputProblem problem, CancellationToken stop)
    {
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Unread.Of(problem), TypeOf<Unread>()), stop);
        await response.Body.WriteAsync("\n"u8.ToArray(), stop);
    }

    private static async Task ScoreAll(
        HttpContext context, IReadOnlyList<CorpusItem> items, ArticleScoring scoring, CancellationToken stop)
    {
        if (ProblemIn(items) is { } problem)
        {
            await problem.ExecuteAsync(context);
            return;
        }
        var cards = items.OfType<CorpusItem.Read>().Select(read => scoring.Line(scoring.Score(read, stop))).ToList();
        var body = context.Response.Body;
        context.Response.ContentType = Json;
        if (cards.Count != 1)
            await body.WriteAsync("["u8.ToArray(), stop);
        for (var i = 0; i < cards.Count; i++)
        {
            if (i > 0)
                await body.WriteAsync(","u8.ToArray(), stop);
            await body.WriteAsync(cards[i], stop);
        }
        if (cards.Count != 1)
            await body.WriteAsync("]"u8.ToArray(), stop);
    }

    private static async Task<IResult> Explain(HttpRequest request, ArticleScoring scoring, CancellationToken stop)
    {
        var items = (await RequestArticles.Read(request, stop)).ToList();
        if (ProblemIn(items) is { } problem)
            return problem;
        return items.OfType<CorpusItem.Read>().Take(2).ToList() is [var only]
            ? TypedResults.Json(Explained.Of(scoring.Score(only, stop), scoring.Signature), TypeOf<Explained>())
            : TypedResults.Problem("Send one article; /v1/score takes many.", statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Compare(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var texts = await JsonSerializer.DeserializeAsync(request.Body, TypeOf<ComparisonRequest>(), stop)
                ?? throw new JsonException();
            var answer = new MemoryStream();
            var comparison = TextComparison.Of(new Article("original", texts.Original), new Article("suspect", texts.Suspect));
            ComparisonReport.WriteJson(answer, comparison, "original", "suspect");
            return TypedResults.Bytes(answer.ToArray(), Json);
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("Send JSON with the two texts: {\"original\": \"…\", \"suspect\": \"…\"}.");
        }
    }

    private static ProblemHttpResult? ProblemIn(IEnumerable<CorpusItem> items) =>
        items.OfType<CorpusItem.Unreadable>().FirstOrDefault() is { } unreadable
            ? TypedResults.Problem(
                $"{unreadable.Problem.Place}: {unreadable.Problem.Problem}; {unreadable.Problem.Remedy}",
                statusCode: StatusCodes.Status422UnprocessableEntity)
            : null;

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)ApiJson.Default.GetTypeInfo(typeof(T))!;
}
