using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Families;
using MtQuality.Reporting.Families;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary>What a search for families reads: finished runs, the shards of a search, or articles.</summary>
internal sealed class FamilyInputs
{
    private readonly Terminal _terminal;
    private readonly string[] _paths;
    private readonly Shard _shard;
    private readonly ReadOptions _options;
    private readonly FamilyShards? _shards;
    private readonly List<InputProblem> _problems = [];

    private FamilyInputs(Terminal terminal, string[] paths, Shard shard, ReadOptions options)
    {
        (_terminal, _paths, _shard, _options) = (terminal, paths, shard, options);
        if (paths.All(FamilyShards.IsShard))
            _shards = FamilyShards.Of(paths);
        else if (paths.All(FamilyRun.IsRun))
            Runs = [.. paths.Select(path => new FamilyRun(path, paths.Length == 1 ? "" : $"{PathArguments.NameOf(path)}/"))];
        else
            RefuseMixed();
        Names = _shards?.Inputs ?? new RunInputs([.. paths.Select(PathArguments.Named)]);
    }

    /// <summary>The finished runs; empty where something else is read.</summary>
    public IReadOnlyList<FamilyRun> Runs { get; } = [];

    /// <summary>What is read, for the record.</summary>
    public RunInputs Names { get; }

    /// <summary>The inputs that could not be read.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Where the result is written if nobody says otherwise.</summary>
    public string DefaultOutput => Runs.Count == 1
        ? Path.Combine(Runs[0].Folder, "families")
        : Path.Combine("reports", $"{PathArguments.NameOf(_paths[0])}-families");

    /// <summary>Tells what the paths name.</summary>
    /// <exception cref="InvalidDataException">Runs or shards are named together with something else, or shards do not make a
    /// whole.</exception>
    public static FamilyInputs Of(Terminal terminal, string[] paths, Shard shard, ReadOptions options) =>
        new(terminal, paths, shard, options);

    /// <summary>Adds to a search what it has not read yet.</summary>
    /// <exception cref="InvalidDataException">The inputs do not begin with what it has read.</exception>
    public void AddTo(FamilySearch search, CancellationToken cancellation)
    {
        if (search.Count > 0)
            _terminal.Note(string.Create(CultureInfo.InvariantCulture, $"continuing after {search.Count:N0} articles."));
        if (_shards is not null)
            search.Join(_shards.Folders, cancellation);
        else
            search.Add(After(search), cancellation);
    }

    private IEnumerable<FamilyInput> After(FamilySearch search)
    {
        var (read, number) = (search.Count, 0);
        foreach (var input in Runs.Count > 0 ? OfRuns() : Articles())
        {
            if (number++ >= read)
                yield return input;
            else if (search.IdOf(number - 1) != input.Article.Id)
                throw Changed($"{input.Article.Source}: {input.Article.Id} differs");
        }
        if (number < read)
            throw Changed("The end of the inputs differs");
    }

    private IEnumerable<FamilyInput> OfRuns() => Runs.SelectMany(run => run.Articles()).Index()
        .Where(input => _shard.Takes(input.Index))
        .Select(input => input.Item with { Place = input.Index });

    private IEnumerable<FamilyInput> Articles()
    {
        const int batch = 256;
        var place = 0L;
        var lines = new ProblemLines(_terminal, "errors.csv");
        var items = new CorpusReader(_options).Read(_paths)
            .Select(item => (Item: item, Place: item is CorpusItem.Skipped ? -1 : place++))
            .Where(item => item.Place < 0 || _shard.Takes(item.Place));
        foreach (var (item, at) in items.Chunk(batch).SelectMany(next => next.AsParallel().AsOrdered().Select(Made)))
        {
            switch (item)
            {
                case CorpusItem.Read read:
                    yield return new FamilyInput(read.Article) { Place = at };
                    break;
                case CorpusItem.Unreadable unreadable:
                    _problems.Add(unreadable.Problem);
                    lines.Tell(unreadable.Problem);
                    break;
                case CorpusItem.Skipped skipped:
                    _terminal.Note($"skipped {skipped.Note}");
                    break;
            }
        }
        lines.End();

        static (CorpusItem, long) Made((CorpusItem Item, long Place) item) => (item.Item.Made(), item.Place);
    }

    private void RefuseMixed()
    {
        if (_paths.FirstOrDefault(path => FamilyShards.IsShard(path) || FamilyRun.IsRun(path)) is { } result)
        {
            var other = _paths.First(path => FamilyShards.IsShard(path) != FamilyShards.IsShard(result)
                || FamilyRun.IsRun(path) != FamilyRun.IsRun(result));
            throw new InvalidDataException(
                $"{result} holds results of mtq, and {other} does not hold the same kind; search runs, shards and articles apart.");
        }
    }

    private static InvalidDataException Changed(string difference) => new(
        $"{difference} from what the interrupted search read at this place: the inputs have changed. Give the same inputs, or start again "
        + "without --resume.");
}
