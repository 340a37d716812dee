using MtQuality.Documents;
using MtQuality.Signals;

namespace MtQuality.Forge.Lexicons;

/// <summary>Two versions of one text, and the words of the one that stand in the place of single words of the other.</summary>
internal static class TextPair
{
    // How far apart, in tokens of both versions together, the two may be before they meet again.
    private const int MaxDetourLength = 40;

    /// <summary>The texts in two fields of a gzipped JSONL file; records that lack one are left out.</summary>
    public static IEnumerable<(string First, string Second)> Read(string path, string first, string second) =>
        CorpusFile.Records(path, record => (First: CorpusFile.Text(record, first), Second: CorpusFile.Text(record, second)))
            .Where(pair => pair is { First: not null, Second: not null })
            .Select(pair => (pair.First!, pair.Second!));

    /// <summary>Spun texts with their originals and the tool that spun them.</summary>
    public static IEnumerable<(string Spun, string Original, string Tool)> ReadWithTool(string path) =>
        CorpusFile.Records(
            path,
            record => (CorpusFile.Text(record, "text")!, CorpusFile.Text(record, "original")!, CorpusFile.Text(record, "tool")!));

    /// <summary>
    /// The words of both that stand alone in the same place, in lower case: what stands before is the same, and two tokens after, or
    /// one and the end.
    /// </summary>
    public static IEnumerable<(string First, string Second)> Replacements(string first, string second, SignalResources resources)
    {
        var a = Words(first, resources);
        var b = Words(second, resources);
        int i = 0, j = 0;
        while (i < a.Count && j < b.Count)
        {
            if (a[i] == b[j])
            {
                i++;
                j++;
                continue;
            }
            var (stepA, stepB) = Detour(a, i, b, j);
            if (stepA == 0 && stepB == 0)
                yield break;
            if (stepA == 1 && stepB == 1 && char.IsLetter(a[i][0]) && char.IsLetter(b[j][0]))
                yield return (a[i], b[j]);
            i += stepA;
            j += stepB;
        }
    }

    private static (int A, int B) Detour(List<string> a, int i, List<string> b, int j)
    {
        for (var sum = 1; sum <= MaxDetourLength; sum++)
        {
            // The even detour first: spinners replace word by word.
            for (var k = 0; k <= sum; k++)
            {
                var stepA = (sum / 2) + (k % 2 == 0 ? k / 2 : -((k + 1) / 2));
                var stepB = sum - stepA;
                if (stepA < 0 || stepB < 0)
                    continue;
                if (Meet(a, i + stepA, b, j + stepB))
                    return (stepA, stepB);
            }
        }
        return (0, 0);
    }

    private static bool Meet(List<string> a, int i, List<string> b, int j)
    {
        if (i >= a.Count || j >= b.Count)
            return i == a.Count && j == b.Count;
        return a[i] == b[j] && (i + 1 == a.Count || j + 1 == b.Count || a[i + 1] == b[j + 1]);
    }

    private static List<string> Words(string text, SignalResources resources)
    {
        using var document = resources.Parse(new Article("pair", text));
        var words = new List<string>();
        foreach (var token in document.Tokens)
            words.Add(document.TextOf(token).ToString().ToLowerInvariant());
        return words;
    }
}
