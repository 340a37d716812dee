using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Families;
using MtQuality.Reporting.Families;

namespace MtQuality.Cli.Commands;

/// <summary>What a search for families reads: finished runs, or articles.</summary>
internal sealed class FamilyInputs(Terminal terminal, string[] paths, ReadOptions options)
{
    private readonly bool _areRuns = paths.All(RunArticles.IsRun);

    /// <summary>Number of inputs that could not be read.</summary>
    public int Problems { get; private set; }

    /// <summary>Where the result is written if nobody says otherwise.</summary>
    public string DefaultOutput => _areRuns && paths.Length == 1
        ? Path.Combine(paths[0], "families")
        : Path.Combine("reports", $"{PathArguments.NameOf(paths[0])}-families");

    /// <summary>The inputs that an interrupted search has not read yet.</summary>
    /// <exception cref="InvalidDataException">The inputs do not begin with those that it has read.</exception>
    public IEnumerable<FamilyInput> After(FamilySearch search)
    {
        var (read, number) = (search.Count, 0);
        if (read > 0)
            terminal.Note(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"continuing after {read:N0} articles."));
        foreach (var input in _areRuns ? paths.SelectMany(OfRun) : Articles())
        {
            if (number++ >= read)
                yield return input;
            else if (search.IdOf(number - 1) != input.Article.Id)
                throw Changed($"{input.Article.Source}: {input.Article.Id}");
        }
        if (number < read)
            throw Changed("The end of the inputs");
    }

    private IEnumerable<FamilyInput> OfRun(string folder) => paths.Length == 1
        ? RunArticles.Read(folder)
        : RunArticles.Read(folder).Select(input =>
            input with { Article = input.Article with { Id = $"{PathArguments.NameOf(folder)}/{input.Article.Id}" } });

    private IEnumerable<FamilyInput> Articles()
    {
        const int batch = 256;
        foreach (var items in new CorpusReader(options).Read(paths).Chunk(batch))
        {
            foreach (var item in items.AsParallel().AsOrdered().Select(item => item.Made()))
            {
                switch (item)
                {
                    case CorpusItem.Read read:
                        yield return new FamilyInput(read.Article);
                        break;
                    case CorpusItem.Unreadable unreadable:
                        Problems++;
                        terminal.Error(unreadable.Problem.ToString());
                        break;
                    case CorpusItem.Skipped skipped:
                        terminal.Note($"skipped {skipped.Note}");
                        break;
                }
            }
        }
    }

    private static InvalidDataException Changed(string place) => new(
        $"{place} differs from what the interrupted search read at this place: the inputs have changed. Give the same inputs, or start "
        + "again without --resume.");
}
