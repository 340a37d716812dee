using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using MtQuality.Forge;

namespace MtQuality.Benchmarks.Serving;

/// <summary>
/// Sends a real <c>mtq serve</c> twice as many articles as it can score, for 30 seconds, and prints what becomes of them. What it can
/// score is measured first, with as many senders as there are cores, each of whom waits for an answer.
/// </summary>
internal static class DeskLoad
{
    private const int Articles = 200;
    private const double Overload = 2;

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Loaded = TimeSpan.FromSeconds(30);

    private readonly record struct Answer(HttpStatusCode? Status, double Milliseconds);

    public static int Run(string mtq, string[] files)
    {
        var bodies = files
            .SelectMany(file => CorpusFile.Records(file, record => CorpusFile.Text(record, "text")!).Take(Articles))
            .Select(text => JsonSerializer.SerializeToUtf8Bytes(new { text }))
            .ToArray();
        using var desk = new ServedDesk(mtq);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { BaseAddress = desk.Address };
        client.Timeout = TimeSpan.FromMinutes(2);
        Send(client, bodies[0]).Wait();
        var (capacity, _) = Closed(client, bodies, Measured);
        Print($"{"capacity",-24}{capacity:0.0} articles a second, {Environment.ProcessorCount} senders");
        var rate = Overload * capacity;
        var before = desk.Memory;
        var (answers, peak) = OpenLoop(client, bodies, rate, desk);
        Print($"{"sent",-24}{answers.Count:N0} in {Loaded.TotalSeconds:0} s, {answers.Count / Loaded.TotalSeconds:0.0} a second");
        foreach (var status in answers.GroupBy(answer => answer.Status).OrderBy(status => status.Key))
        {
            double[] times = [.. status.Select(answer => answer.Milliseconds).Order()];
            var name = status.Key is { } code ? $"{(int)code}" : "no answer";
            Print($"{name,-24}{times.Length,6:N0}   p50 {At(times, 0.5):0} ms   p95 {At(times, 0.95):0} ms   p99 {At(times, 0.99):0} ms");
        }
        Print($"{"memory",-24}{before:0} MB before, {peak:0} MB at most, {desk.Memory:0} MB after");
        var bad = answers.Count(answer => answer.Status is not (
            HttpStatusCode.OK or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable));
        Print($"{"any other",-24}{bad,6}");
        return bad == 0 ? 0 : 1;
    }

    private static (double PerSecond, int Count) Closed(HttpClient client, byte[][] bodies, TimeSpan time)
    {
        var (watch, sent) = (Stopwatch.StartNew(), 0);
        Task.WaitAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            while (watch.Elapsed < time)
                await Send(client, bodies[Interlocked.Increment(ref sent) % bodies.Length]);
        }));
        return (sent / watch.Elapsed.TotalSeconds, sent);
    }

    private static (IReadOnlyCollection<Answer> Answers, double PeakMemory) OpenLoop(
        HttpClient client, byte[][] bodies, double rate, ServedDesk desk)
    {
        var (answers, open, watch, peak) = (new ConcurrentBag<Answer>(), new List<Task>(), Stopwatch.StartNew(), 0.0);
        for (var sent = 0; watch.Elapsed < Loaded; sent++)
        {
            var due = TimeSpan.FromSeconds(sent / rate);
            if (due > watch.Elapsed)
                Thread.Sleep(due - watch.Elapsed);
            var body = bodies[sent % bodies.Length];
            open.Add(Task.Run(async () => answers.Add(await Send(client, body))));
            if (sent % 100 == 0)
                peak = Math.Max(peak, desk.Memory);
        }
        Task.WaitAll(open);
        return (answers, peak);
    }

    private static async Task<Answer> Send(HttpClient client, byte[] body)
    {
        var watch = Stopwatch.StartNew();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        try
        {
            using var answer = await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
            await answer.Content.ReadAsByteArrayAsync();
            return new Answer(answer.StatusCode, watch.Elapsed.TotalMilliseconds);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return new Answer(null, watch.Elapsed.TotalMilliseconds);
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
