using System.Net;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>A desk that is killed while it learns.</summary>
public sealed class KilledLearningTests : IDisposable
{
    private const int Articles = 160;
    private const int Judged = 120;
    private const int Words = 700;

    private static readonly string[] Vocabulary =
        ["harbour", "council", "the", "a", "of", "opened", "mill", "because", "rain", "old", "teacher", "bought", "boat", "in", "summer"];

    private readonly TemporaryFolder _folder = new();

    public KilledLearningTests()
    {
        File.WriteAllLines(
            _folder.At("many.jsonl"), Enumerable.Range(0, Articles).Select(i => $$"""{"id":"a{{i}}","text":"{{Text(i)}}"}"""));
        Mtq.Run(_folder, ["score", "many.jsonl", "--out", "run", .. Mtq.WithoutModels]);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_decision_is_lost_no_model_is_half_made_and_the_page_offers_to_start_again()
    {
        var answered = 0;
        string signature;
        using (var first = await Start())
        {
            using var person = new Person(first.Address);
            signature = await Signature(person);
            var judging = person.JudgeUntilGone(Judge, () => Interlocked.Increment(ref answered));
            await Until(() => Task.FromResult(Volatile.Read(ref answered) >= Judged));
            first.Kill();
            await judging;
        }
        string[] stages = ["measuring judged articles", "checking on held-out articles"];
        foreach (var (i, stage) in stages.Index())
        {
            using var desk = await Start();
            using var person = new Person(desk.Address);
            Assert.Equal(HttpStatusCode.SeeOther, await person.Send("/learning/start", await person.Page("/learning")));
            var judging = new Person(desk.Address).JudgeUntilGone(Judge, () => Interlocked.Increment(ref answered));
            await Until(async () => (await person.Page("/learning")).Contains(stage, StringComparison.Ordinal));
            desk.Kill();
            await judging;

            using var again = await Start();
            using var reader = new Person(again.Address);
            // The last request of each life may have been stored without its answer.
            Assert.InRange(await reader.StoredDecisions(), answered, answered + 2 + i);
            var page = await reader.Page("/learning");
            Assert.Contains($"Model {i + 1} was cut off", page, StringComparison.Ordinal);
            Assert.Contains("Start again", page, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder.At("data", "models", $"{i + 1}")));
            Assert.NotEqual(HttpStatusCode.SeeOther, await reader.Send("/learning/use", page, ("Model", $"{i + 1}")));
            Assert.Equal(signature, await Signature(reader));
        }
    }

    private static string Text(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(1, Words).Select(i =>
            Vocabulary[random.Next(Vocabulary.Length)] + (i % 12 == 0 ? "." : "")));
    }

    private static string Judge(int number) => number % 2 == 0 ? "garbled" : "fine";

    private static async Task<string> Signature(Person person)
    {
        var page = await person.Page("/learning");
        var start = page.IndexOf("signature ", StringComparison.Ordinal);
        return page[start..(start + 30)];
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        // The desk refuses who asks more than 300 times in ten seconds, and the same person judges.
        while (!await isSo())
            await Task.Delay(100, Stop);
    }

    private Task<RunningDesk> Start() => RunningDesk.Start(_folder, "--encoder", "none");
}
