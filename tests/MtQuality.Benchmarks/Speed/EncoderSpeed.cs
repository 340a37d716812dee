using System.Diagnostics;
using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Forge;
using MtQuality.Forge.Neural;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using Onnx;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// How fast an encoder reads on one core: word pieces a second by length of window, alone and in batches, without and with wordings; then
/// whole articles. Seconds are those of the processor, so that other programs disturb less. Batches are measured to show what reading
/// windows one by one costs.
/// </summary>
internal static class EncoderSpeed
{
    private const string Base = "base";
    private const double Seconds = 3;
    private const int MarkedPlaces = 5;
    private const float Nowhere = 1000;

    private static readonly (int Length, int Windows, bool HasWordings)[] Cases =
        [(128, 1, false), (128, 1, true), (64, 1, false), (64, 1, true), (32, 1, false), (128, 8, false), (64, 8, false)];

    /// <summary>Measures the encoder of a file, or the one that training starts from, called <c>base</c>.</summary>
    public static int Run(string model, string[] corpora)
    {
        var folder = Directory.CreateTempSubdirectory("mtq-encoder-").FullName;
        if (model == Base)
        {
            model = Path.Combine(folder, EncoderFile.Name);
            EncoderExport.Write(BaseModel.Load(), model);
        }
        var watch = Stopwatch.StartNew();
        using (var encoder = OnnxTextEncoder.Open(model))
        {
            var start = watch.Elapsed.TotalSeconds;
            using var session = new EncoderSession(File.ReadAllBytes(model));
            var operations = OperationsOfPiece(model);
            Print($"{new FileInfo(model).Length / 1e6:0.0} MB, {operations / 1e6:0.0} M operations a piece, opens in {start:0.000} s");
            foreach (var precision in Enum.GetValues<Precision>())
                ReportProducts(precision);
            foreach (var (length, windows, hasWordings) in Cases)
                Report(session, length, windows, hasWordings, operations);
            if (corpora.Length > 0)
                Report(encoder, corpora);
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static void ReportProducts(Precision precision)
    {
        using var products = new MatrixProducts(precision, rows: 128, width: 384);
        var rate = products.Operations / Cost(products.Run);
        Print($"matrix products alone, {precision.ToString().ToLowerInvariant(),-8} {rate / 1e9,25:0} GFLOP/s");
    }

    private static void Report(EncoderSession session, int length, int windows, bool hasWordings, double operations)
    {
        var random = new Random(1);
        var pieces = new long[length * windows];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = random.Next(1000, 20_000);
        float[] threshold = [hasWordings ? ThresholdOf(session, pieces, windows) : Nowhere];
        var rate = pieces.Length / Cost(() => session.Run(pieces, windows, threshold).Dispose());
        var wordings = hasWordings ? MarkedPlaces : 0;
        Print($"{windows} × {length,3} pieces, {wordings} wordings {rate,9:N0} pieces/s {rate * operations / 1e9,5:0} GFLOP/s");
    }

    private static void Report(OnnxTextEncoder encoder, string[] corpora)
    {
        var resources = new TextResources(LexiconSet.Shipped);
        var articles = corpora.SelectMany(CorpusFile.Read).ToList();
        var documents = articles.ConvertAll(resources.Parse);
        var megabytes = articles.Sum(article => (long)System.Text.Encoding.UTF8.GetByteCount(article.Text)) / 1e6;
        var start = Environment.CpuUsage.TotalTime;
        documents.ForEach(document => encoder.Encode(document));
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        Print($"{articles.Count} articles, {megabytes:0.00} MB: {megabytes * 1e3 / seconds:0} kB/s");
        documents.ForEach(document => document.Dispose());
    }

    /// <summary>A threshold that some places are above.</summary>
    private static float ThresholdOf(EncoderSession session, long[] pieces, int windows)
    {
        using var output = session.Run(pieces, windows, [Nowhere]);
        return output.Replaced.ToArray().OrderDescending().ElementAt(MarkedPlaces);
    }

    private static double Cost(Action run)
    {
        run();
        var start = Environment.CpuUsage.TotalTime;
        var runs = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < Seconds; runs++)
            run();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / runs;
    }

    /// <summary>Multiplications and additions in the matrices of the layers; attention comes on top, a twentieth at full length.</summary>
    private static double OperationsOfPiece(string model) => 2.0 * ModelProto.Parser.ParseFrom(File.ReadAllBytes(model)).Graph.Initializer
        .Where(constant => constant.Name.StartsWith("layers.", StringComparison.Ordinal)
            && constant.Name.EndsWith(".weight", StringComparison.Ordinal)
            && constant.Dims.Count == 2)
        .Sum(constant => constant.Dims.Aggregate(1L, (product, size) => product * size));

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
