using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>
/// Counts the n-grams of a corpus of any size. Each full buffer is sorted and written to disk as a run; at the end the runs are merged.
/// Memory is limited to the buffers and a vocabulary of at most 65,535 words, so that the numbers of four words fit into 64 bits.
/// </summary>
internal sealed class NgramCounter
{
    private const int BufferLength = 1 << 22;

    private readonly TextResources _resources;
    private readonly KeyMap _ids;
    private readonly string _folder;
    private readonly List<string>[] _runs;
    private readonly long[] _words;
    private readonly Lock _lock = new();
    private long _documents;

    private NgramCounter(TextResources resources, IReadOnlyList<(string Word, long Count)> vocabulary, string folder)
    {
        _resources = resources;
        _folder = folder;
        _ids = new KeyMap([.. Keys(vocabulary).Select((key, id) => KeyValuePair.Create(key, id))]);
        _words = new long[ModelWord.Classes.Count + vocabulary.Count];
        _runs = [.. Enum.GetValues<NgramKind>().Select(_ => new List<string>())];
    }

    /// <summary>Counts <paramref name="articles"/> into the counts file <paramref name="path"/>. It reads them twice, first for the
    /// vocabulary, and keeps runs beside the file until it is finished.</summary>
    public static void Count(Func<IEnumerable<Article>> articles, TextResources resources, string path, CancellationToken cancel = default)
    {
        var vocabulary = WordCensus.Take(articles(), resources, NgramCounts.MaxWords - ModelWord.Classes.Count, cancel);
        var folder = Directory.CreateDirectory(path + ".runs").FullName;
        try
        {
            var counter = new NgramCounter(resources, vocabulary, folder);
            Parallel.ForEach(
                articles(),
                new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
                () => new Buffers(counter),
                (article, _, buffers) => { buffers.Add(article); return buffers; },
                buffers => buffers.Flush());
            var words = Enumerable.Range(0, counter._words.Length).Select(id => (Spelling(id, vocabulary), counter._words[id]));
            NgramCounts.Write(path, counter._documents, [.. words], counter.Merged);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<ulong> Keys(IReadOnlyList<(string Word, long Count)> vocabulary) =>
        [.. ModelWord.Classes.Select(known => known.Key), .. vocabulary.Select(entry => WordKey.Of(entry.Word))];

    private static string Spelling(int id, IReadOnlyList<(string Word, long Count)> vocabulary) =>
        id < ModelWord.Classes.Count ? ModelWord.Classes[id].Name : vocabulary[id - ModelWord.Classes.Count].Word;

    private IEnumerable<(ulong Ngram, long Count)> Merged(NgramKind kind) => NgramRun.Merge(_runs[(int)kind].Select(ReadRun));

    private static IEnumerable<(ulong Ngram, long Count)> ReadRun(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        foreach (var entry in NgramRun.Read(reader))
            yield return entry;
    }

    /// <summary>The n-grams that one thread has read but not yet written to a run.</summary>
    private sealed class Buffers(NgramCounter counter)
    {
        private readonly ulong[][] _ngrams =
            [.. Enum.GetValues<NgramKind>().Select(kind => kind == NgramKind.Word ? [] : new ulong[BufferLength])];

        private readonly int[] _counts = new int[Enum.GetValues<NgramKind>().Length];
        private readonly long[] _words = new long[counter._words.Length];
        private long _documents;

        public void Add(Article article)
        {
            using var document = counter._resources.Parse(article);
            _documents++;
            foreach (var sentence in document.Sentences)
            {
                // The numbers of the last four words, the latest in the lowest 16 bits; 0 is the start of the sentence.
                var (recent, length) = (0UL, 1);
                _words[0]++;
                foreach (ref readonly var token in document.TokensOf(sentence))
                {
                    if (Id(document.Folded, token) is not (>= 0 and var id))
                        continue;
                    _words[id]++;
                    recent = recent << 16 | (uint)id;
                    length++;
                    Put(NgramKind.Pair, recent & 0xFFFF_FFFF);
                    if (length > 2)
                    {
                        Put(NgramKind.Gap, recent >> 16 & 0xFFFF_0000 | (uint)id);
                        Put(NgramKind.Triple, recent & 0xFFFF_FFFF_FFFF);
                    }
                    if (length > 3)
                        Put(NgramKind.Quad, recent);
                }
            }
        }

        public void Flush()
        {
            for (var kind = NgramKind.Pair; kind <= NgramKind.Quad; kind++)
                Flush(kind);
            lock (counter._lock)
            {
                counter._documents += _documents;
                for (var id = 0; id < _words.Length; id++)
                    counter._words[id] += _words[id];
            }
        }

        private int Id(ReadOnlySpan<char> source, in Token token)
        {
            var word = ModelWord.Of(source, token);
            if (word == ModelWord.None)
                return -1;
            var id = counter._ids.Find(word);
            return id != KeyMap.Missing ? id : counter._ids.Find(ModelWord.OutOfVocabulary(token));
        }

        private void Put(NgramKind kind, ulong ngram)
        {
            ref var count = ref _counts[(int)kind];
            if (count == BufferLength)
                Flush(kind);
            _ngrams[(int)kind][count++] = ngram;
        }

        private void Flush(NgramKind kind)
        {
            var ngrams = _ngrams[(int)kind].AsMemory(0, _counts[(int)kind]);
            _counts[(int)kind] = 0;
            if (ngrams.IsEmpty)
                return;
            ngrams.Span.Sort();
            string path;
            lock (counter._lock)
            {
                path = Path.Combine(counter._folder, $"{kind}-{counter._runs[(int)kind].Count}");
                counter._runs[(int)kind].Add(path);
            }
            using var writer = new BinaryWriter(File.Create(path));
            NgramRun.Write(writer, CountEqual(ngrams));
        }

        private static IEnumerable<(ulong Ngram, long Count)> CountEqual(ReadOnlyMemory<ulong> sorted)
        {
            for (var start = 0; start < sorted.Length;)
            {
                var ngram = sorted.Span[start];
                var end = start + 1;
                while (end < sorted.Length && sorted.Span[end] == ngram)
                    end++;
                yield return (ngram, end - start);
                start = end;
            }
        }
    }
}
