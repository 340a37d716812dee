using System.Diagnostics;
using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// How fast text is parsed and measured on one core, in MB of UTF-8 a second, and what each signal costs as a ratio to parsing.
/// One run measures all, in seconds of the processor, so that the ratios hold whatever the machine does meanwhile; last, how much faster
/// two cores are.
/// </summary>
internal static class ParseAndMeasure
{
    private const int Rounds = 7;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(0.5);

    public static int Run(string[] files)
    {
        var articles = files.SelectMany(CorpusFile.Read).ToList();
        var megabytes = articles.Sum(article => (long)System.Text.Encoding.UTF8.GetByteCount(article.Text)) / 1e6;
        var parsing = new TextResources(LexiconSet.Shipped);
        var resources = new SignalResources(parsing);
        var detectors = SignalCatalog.Shipped.CreateDetectors(resources);
        var tokens = articles.Sum(article => Parse(article, resources));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles, {megabytes:0.0} MB, {tokens} tokens; medians of {Rounds} rounds, one core"));

        var parse = Time(() => articles.ForEach(article => Parse(article, resources)));
        Report("parsing", parse, parse, megabytes, tokens);
        var withoutModel = Time(() => articles.ForEach(article => Parse(article, resources, measured: detectors)));
        Report("without language model", withoutModel, parse, megabytes, tokens);

        var model = NgramModel.Shipped;
        Report("parsing and tracing", Time(() => articles.ForEach(article => Parse(article, resources, model))), parse, megabytes, tokens);

        var documents = articles.ConvertAll(resources.Parse);
        Report(
            "telling English",
            Time(() => documents.ForEach(document => parsing.LanguageGuess.Foreign(document.Folded, document.Tokens))),
            parse,
            megabytes,
            tokens);
        var texts = documents.ConvertAll(document => new MeasuredText(document, resources, model));
        foreach (var detector in detectors)
            Report(detector.Info.Id, Time(() => texts.ForEach(text => Measure(text, detector))), parse, megabytes, tokens);
        Report("all signals", Time(() => texts.ForEach(text => Measure(text, detectors))), parse, megabytes, tokens);
        texts.ForEach(text => text.Dispose());
        documents.ForEach(document => document.Dispose());

        var analyzer = new QualityAnalyzer();
        Report("whole analysis", Time(() => articles.ForEach(article => analyzer.Analyze(article))), parse, megabytes, tokens);
        ReportCores(articles, analyzer);
        return 0;
    }

    private static long Parse(
        Article article, SignalResources resources, NgramModel? model = null, params ReadOnlySpan<Detector> measured)
    {
        using var document = resources.Parse(article);
        using var text = new MeasuredText(document, resources, model);
        foreach (var detector in measured)
            detector.Measure(text, Suppressions.None);
        return document.Tokens.Length;
    }

    /// <summary>Measures a document as if it had just been parsed: word classes and swaps that another measurement found are
    /// forgotten.</summary>
    private static void Measure(MeasuredText text, params ReadOnlySpan<Detector> detectors)
    {
        text.Forget();
        foreach (var detector in detectors)
            detector.Measure(text, Suppressions.None);
    }

    /// <summary>How much faster two cores are than one: runs with one and with two in turn, and the median of the ratios.</summary>
    private static void ReportCores(List<Article> articles, QualityAnalyzer analyzer)
    {
        var ratios = Enumerable.Range(0, Rounds).Select(_ => Analyze(1) / Analyze(2)).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"two cores",-24} {ratios[Rounds / 2],8:0.00} × one   {ratios[0],6:0.00} to {ratios[^1]:0.00}"));

        double Analyze(int cores)
        {
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = cores }, article => analyzer.Analyze(article));
            return watch.Elapsed.TotalSeconds;
        }
    }

    private readonly record struct Cost(double Seconds, long Bytes);

    /// <summary>Runs an action until the compiler has seen what is hot: it optimizes in the background, after short pauses.</summary>
    private static void WarmUp(Action action)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUpTime;)
            action();
    }

    private static Cost Time(Action action)
    {
        WarmUp(action);
        var costs = new List<Cost>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            action();
            costs.Add(new Cost((Environment.CpuUsage.TotalTime - start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }
        return costs.OrderBy(cost => cost.Seconds).ElementAt(Rounds / 2);
    }

    private static void Report(string what, Cost cost, Cost parse, double megabytes, long tokens) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-24} {megabytes / cost.Seconds,8:0.0} MB/s   {cost.Seconds / parse.Seconds,6:0.00} × parsing   "
                + $"{(double)cost.Bytes / tokens,6:0.00} bytes allocated a token"));
}
