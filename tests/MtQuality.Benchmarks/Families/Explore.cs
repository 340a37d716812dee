using System.Diagnostics;
using System.Globalization;
using MtQuality.Documents;
using MtQuality.Families.Candidates;
using MtQuality.Families.Verification;
using MtQuality.Families.Words;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Benchmarks.Families;

internal static class Explore
{
    public static int Run(string corpora, string split, string count, string output)
    {
        var resources = new TextResources(LexiconSet.Shipped);
        var planted = PlantedFamilies.Read(corpora, split);
        var all = planted.Select(p => p.Article).Concat(PlantedFamilies.Distractors(corpora).Take(int.Parse(count, CultureInfo.InvariantCulture))).ToList();
        Console.WriteLine($"{planted.Count} planted, {all.Count} in all");
        var clock = Stopwatch.StartNew();
        var pool = new System.Collections.Concurrent.ConcurrentBag<WordSequence>();
        T With<T>(Func<WordSequence, WordSequence, T> work)
        {
            var a = pool.TryTake(out var x) ? x : new WordSequence(resources);
            var b = pool.TryTake(out var y) ? y : new WordSequence(resources);
            var r = work(a, b);
            pool.Add(a); pool.Add(b);
            return r;
        }
        var keys = all.AsParallel().AsOrdered().Select(a => With((w, _) => { w.Read(a.Text); return TextKeys.Of(w); })).ToArray();
        Console.WriteLine($"keys {clock.Elapsed.TotalSeconds:0.0} s, {keys.Average(k => k.Length):0} each");
        using var search = new CandidateSearch(Directory.CreateTempSubdirectory("fam").FullName);
        for (var i = 0; i < keys.Length; i++)
            search.Add(i, keys[i]);
        var candidates = search.Find().ToList();
        Console.WriteLine($"candidates {clock.Elapsed.TotalSeconds:0.0} s: {candidates.Count}, met {search.Met}");
        var set = candidates.Select(c => (c.First, c.Second)).ToHashSet();
        var origin = planted.Index().Where(p => p.Item.IsOriginal).ToDictionary(p => p.Item.Family, p => p.Index);
        foreach (var kind in planted.Index().Where(p => !p.Item.IsOriginal).GroupBy(p => p.Item.Kind).OrderBy(k => k.Key))
        {
            var hit = kind.Count(p => set.Contains((Math.Min(p.Index, origin[p.Item.Family]), Math.Max(p.Index, origin[p.Item.Family]))));
            Console.WriteLine($"{kind.Key,-40} {hit,6} / {kind.Count(),6}  {(double)hit / kind.Count():0.0000}");
        }
        clock.Restart();
        var rows = candidates.AsParallel().AsOrdered().Select(c =>
        {
            var s = With((a, b) => { a.Read(all[c.First].Text); b.Read(all[c.Second].Text); return TextMatcher.Match(a, b); });
            var (p, q) = (c.First < planted.Count ? planted[c.First] : null, c.Second < planted.Count ? planted[c.Second] : null);
            var same = p is not null && q is not null && p.Family == q.Family;
            var kind = !same ? "none" : p!.IsOriginal ? q!.Kind : q!.IsOriginal ? p.Kind : "siblings";
            return string.Create(CultureInfo.InvariantCulture, $"{kind}\t{c.First}\t{c.Second}\t{c.Shared}\t{s.Region}\t{s.Density:0.000}\t{s.Coverage:0.000}\t{s.Order:0.000}\t{s.Runs:0.000}\t{s.Anchors:0.000}\t{s.Extent:0.000}\t{s.Functions:0.000}\t{s.Frame:0.000}\t{FiveGrams(all[c.First].Text, all[c.Second].Text):0.000}");
        }).ToList();
        Console.WriteLine($"verified {clock.Elapsed.TotalSeconds:0.0} s");
        File.WriteAllLines(output, rows);
        File.WriteAllLines(output + ".texts", all.Select(a => a.Text.ReplaceLineEndings(" ")));
        return 0;
    }

    internal static double FiveGrams(string one, string other)
    {
        HashSet<string> Of(string t)
        {
            var w = t.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return Enumerable.Range(0, Math.Max(0, w.Length - 4)).Select(i => string.Join(' ', w[i..(i + 5)])).ToHashSet();
        }
        var (a, b) = (Of(one), Of(other));
        var min = Math.Min(a.Count, b.Count);
        a.IntersectWith(b);
        return min == 0 ? 0 : (double)a.Count / min;
    }
}
