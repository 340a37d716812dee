using System.Diagnostics;
using System.Globalization;
using MtQuality.Forge;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// What language models know of texts they have not read: share of triples found, perplexity by stupid back-off, and how many triples
/// would be
/// found by mistake without the check that a hit's prefix and suffix are hits too (asked with the words in reverse: true triples are
/// rare there).
/// </summary>
internal static class ModelQuality
{
    public static int Run(string texts, string[] models)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var articles = CorpusFile.Read(texts).ToList();
        Console.WriteLine(
            $"{"model",-24} {"MB",6} {"load ms",8} {"pairs",7} {"triples",8} {"quads",7} {"perplexity",11} {"cutoffs",14} {"unchecked",10} "
                + $"{"checked",9}");
        foreach (var path in models)
        {
            var watch = Stopwatch.StartNew();
            using var model = NgramModel.Open(path);
            var load = watch.Elapsed.TotalMilliseconds;
            var (words, bits) = (0L, 0.0);
            var found = new long[5];
            var (asked, without, with) = (0L, 0L, 0L);
            foreach (var article in articles)
            {
                using var document = resources.Parse(article);
                using var trace = new MtQuality.Ngrams.Trace(document, model);
                for (var s = 0; s < document.Sentences.Length; s++)
                {
                    var sentence = trace.Of(s);
                    for (var i = 1; i < sentence.Length; i++)
                    {
                        words++;
                        bits += sentence[i].Surprisal;
                        found[sentence[i].Order]++;
                        if (i < 3)
                            continue;
                        // Backwards, so that hardly a hit is true.
                        var (a, b, c) = (sentence[i].Word ^ 1, sentence[i - 1].Word, sentence[i - 2].Word);
                        asked++;
                        if (model.Find(NgramKey.Append(NgramKey.Append(a, b), c)) < 0)
                            continue;
                        without++;
                        with += model.Find(NgramKey.Append(a, b)) >= 0 && model.Find(NgramKey.Append(b, c)) >= 0 ? 1 : 0;
                    }
                }
            }
            double Share(int order) => (double)found[order..].Sum() / words;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path),-24} {model.Info.Bytes / 1e6,6:0.0} {load,8:0.0} {Share(2),7:0.000} {Share(3),8:0.000} "
                    + $"{Share(4),7:0.000} {Math.Pow(2, bits / words),11:0} {string.Join('/', model.Cutoffs[1..]),14} "
                    + $"{(double)without / asked,10:0.00000} {(double)with / asked,9:0.00000}"));
        }
        return 0;
    }
}
