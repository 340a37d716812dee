using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Ngrams;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq lm</c>: builds, describes and queries language models.</summary>
internal sealed class LmCommand(Terminal terminal)
{
    private const double DefaultMegabytes = 24;

    private readonly HashSet<InputProblem> _told = [];

    public static Command Create(Terminal terminal)
    {
        var lm = new LmCommand(terminal);
        return new Command("lm", "Builds a language model from your own texts, describes a model, or queries it.")
        {
            lm.Build(),
            lm.Info(),
            lm.Query(),
        };
    }

    private Command Build()
    {
        var texts = new Argument<string[]>("text")
        {
            Description = "Files or folders of good English, as for mtq score; or a counts file of an earlier build.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "The model file to write.", HelpName = "FILE", Required = true };
        var size = new Option<double?>("--size")
        {
            Description = "Maximum size of the model, in MB.",
            HelpName = "MB",
            CustomParser = InvariantNumber.Parse,
            DefaultValueFactory = _ => DefaultMegabytes,
        };
        var exclude = new Option<string[]>("--exclude")
        {
            Description =
                "Texts that the model must not read, such as test data: matched by id or by shared 8-word sequences. May be repeated.",
            HelpName = "FILE",
        };
        var counts = new Option<string?>("--counts")
        {
            Description = "Also keep all counts in this file, to compile models of other sizes from it.",
            HelpName = "FILE",
        };
        var title = new Option<string>("--title")
        {
            Description = "What the texts are, with their licences; mtq lm info shows it.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "",
        };
        var input = new InputSettings();
        var command = new GroupedCommand("build",
            """
            Counts the n-grams of texts of any size, in bounded memory, and compiles a model from them.

              mtq lm build news/ --out news.bin --size 24
              mtq lm build news/ --out news.bin --counts news.counts    also keeps the counts
              mtq lm build news.counts --out small.bin --size 8         compiles another size from them
            """) { texts, output, size, exclude, counts, title };
        input.AddTo(command);
        command.SetInterruptible((parsed, cancel) =>
        {
            var read = input.Apply(parsed, new ReadOptions { RepeatedIds = true });
            var options = new NgramModelOptions
            {
                Bytes = (long)(parsed.GetValue(size)!.Value * 1e6),
                Description = parsed.GetValue(title)!,
                CountsPath = parsed.GetValue(counts),
                Excluded = Articles(parsed.GetValue(exclude) ?? [], read),
            };
            var (paths, path) = (parsed.GetValue(texts)!, parsed.GetValue(output)!);
            return terminal.ShowStatus(status => Task.Run(() =>
            {
                status("counting");
                Write(paths is [var only] && NgramModelBuilder.IsCounts(only)
                    ? NgramModelBuilder.Compile(only, path, options)
                    : NgramModelBuilder.Build(() => Articles(paths, read), path, options, cancel));
                return ExitCode.Done;
            }, cancel));
        });
        return command;
    }

    private Command Info()
    {
        var file = ModelFile();
        var command = new Command("info", "Describes a model: its texts, n-grams, cutoffs, size and hash.") { file };
        command.SetAction(parsed =>
        {
            using var model = NgramModel.Open(parsed.GetValue(file)!);
            Write(model.Info);
            terminal.WriteLine($"hash         {model.Hash:x16}");
            return ExitCode.Done;
        });
        return command;
    }

    private Command Query()
    {
        var file = ModelFile();
        var command = new GroupedCommand("query",
            """
            Reads a text from standard input and prints the surprisal of each word.

              echo "They kicked the pail." | mtq lm query data/models/en/ngrams.bin

            Columns: the word; its surprisal in bits after the words before it; its surprisal alone; and the
            length of the longest known n-gram that ends with it, 0 for a word that the model does not know.
            """) { file };
        command.SetAction(parsed =>
        {
            using var model = NgramModel.Open(parsed.GetValue(file)!);
            terminal.WriteLine($"{"word",-24} {"bits",6} {"alone",6} {"order",6}");
            foreach (var item in new CorpusReader().Read([CorpusReader.StandardInput]))
            {
                if (item is not CorpusItem.Read read)
                    continue;
                foreach (var word in model.Query(read.Article.Text))
                    terminal.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{PlainText.Of(word.Text),-24} {word.Surprisal,6:0.0} {word.SurprisalAlone,6:0.0} {word.Order,6}"));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> ModelFile()
    {
        var file = new Argument<string>("file") { Description = "A model file." };
        file.Validators.Add(ExistingPaths.RequireFiles);
        return file;
    }

    /// <summary>The articles of files and folders; unreadable input is reported and skipped. They are read more than once.</summary>
    private IEnumerable<Article> Articles(IEnumerable<string> paths, ReadOptions options)
    {
        foreach (var item in new CorpusReader(options).Read(paths))
        {
            if (item is CorpusItem.Read read)
                yield return read.Article;
            else if (item is CorpusItem.Unreadable unreadable && _told.Add(unreadable.Problem))
                terminal.Error(unreadable.Problem.ToString());
        }
    }

    private void Write(NgramModelInfo info)
    {
        terminal.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"texts        {(info.Description.Length > 0 ? info.Description : "(no title)")}"));
        terminal.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"counted      {info.Words:N0} words in {info.Documents:N0} documents"));
        foreach (var (kind, ngrams, cutoff) in info.Kinds)
            terminal.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{kind.ToLowerInvariant(),-12} {ngrams,12:N0}, seen {cutoff} times or more"));
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"size         {info.Bytes / 1e6:0.0} MB"));
    }
}
