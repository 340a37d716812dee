using Spectre.Console;
using Spectre.Console.Rendering;

namespace MtQuality.Cli.Shell;

/// <summary>The only writer: results go to standard output, everything else to standard error.</summary>
internal sealed class Terminal
{
    private const int RedirectedWidth = 160;

    private readonly TerminalStreams _streams;
    private readonly IAnsiConsole _talk;

    public Terminal(TerminalStreams streams)
    {
        _streams = streams;
        _talk = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Talk) });
        IsColored = streams.ResultsAreSeen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Results = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(streams.Results),
            Ansi = IsColored ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        // Redirected output is not wrapped at the width of a screen.
        if (!streams.ResultsAreSeen)
            Results.Profile.Width = RedirectedWidth;
    }

    /// <summary>Whether only errors are printed.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Standard output for results.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Whether progress is shown.</summary>
    public bool ShowsProgress => !IsQuiet && _streams.TalkIsSeen;

    /// <summary>Whether results go to a terminal with colours.</summary>
    public bool IsColored { get; }

    /// <summary>Writes a line of markup to the results.</summary>
    public void WriteMarkup(string markup)
    {
        // The console wraps at its width even when redirected, so redirected text is written directly.
        if (IsColored)
            Results.MarkupLine(markup);
        else
            WriteLine(Markup.Remove(markup));
    }

    /// <summary>Writes a line of text to the results, never wrapped; control characters become visible.</summary>
    public void WriteLine(string text) => Results.Profile.Out.Writer.WriteLine(PlainText.Of(text));

    /// <summary>Writes a layout to the results; redirected output has no trailing blanks.</summary>
    public void Write(IRenderable layout)
    {
        if (IsColored)
        {
            Results.Write(layout);
            return;
        }
        foreach (var line in string.Concat(layout.GetSegments(Results).Select(segment => segment.Text)).TrimEnd().Split('\n'))
            WriteLine(line.TrimEnd());
    }

    public void Say(string message) => _streams.Talk.WriteLine(PlainText.Of(message));

    public void Error(string message) => _streams.Talk.WriteLine($"mtq: {PlainText.Of(message)}");

    /// <summary>Standard output as bytes, for results that other programs read.</summary>
    public Stream OpenOutput() => new OutputStream(_streams.OpenOutput(), isTerminal: _streams.ResultsAreSeen);

    /// <summary>Prints a message unless --quiet is given.</summary>
    public void Note(string message)
    {
        if (!IsQuiet)
            Say(message);
    }

    /// <summary>Runs long work with a progress bar; on a terminal only.</summary>
    public Task<T> ShowProgress<T>(Func<Action<RunProgress>, Task<T>> work) =>
        !ShowsProgress
            ? work(_ => { })
            : _talk.Progress().AutoClear(true).Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(context =>
            {
                var bar = context.AddTask("reading", maxValue: 1);
                bar.IsIndeterminate = true;
                return work(progress =>
                {
                    bar.IsIndeterminate = progress.Share is null;
                    bar.Value = progress.Share ?? 0;
                    bar.Description = Markup.Escape(progress.ToString());
                });
            });

    /// <summary>Runs long work with a line that shows its current step; on a terminal only.</summary>
    public Task<T> ShowStatus<T>(Func<Action<string>, Task<T>> work) =>
        _streams.TalkIsSeen
            ? _talk.Status().StartAsync("reading", context => work(status => context.Status(Markup.Escape(status))))
            : work(_ => { });
}
