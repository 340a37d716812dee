using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using MtQuality.Cli.Shell;
using MtQuality.Desk;
using MtQuality.Desk.Access;
using MtQuality.Encoders;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq serve</c>: the review desk in the browser.</summary>
internal sealed class ServeCommand
{
    private const int MaxPort = 65_535;

    private readonly Terminal _terminal;
    private readonly AnalyzerSettings _settings;
    private readonly Argument<string[]> _runs = new("run")
    {
        Description = "Folders of finished runs whose articles are to be judged.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the database with the queue and all decisions; made if it is missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "reports/desk",
    };
    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "A sheet.csv of mtq sample, whose articles are to be judged blind.",
        HelpName = "FILE",
    };
    private readonly Option<double> _double = new("--double")
    {
        Description = "Share of the articles that two people judge, blind to each other, 0 to 1 or in percent.",
        HelpName = "SHARE",
        CustomParser = InvariantNumber.ParseShare,
        DefaultValueFactory = _ => 0,
    };
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port to listen on; 0 for any that is free.",
        HelpName = "N",
        CustomParser = ParsePort,
        DefaultValueFactory = _ => DeskOptions.DefaultPort,
    };
    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Address to listen on. Any but that of this machine needs --key.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => ListenAddress.Default,
    };
    private readonly Option<string?> _key = new("--key")
    {
        Description = "File of the people who may use the desk, with a hash of each key. With it everybody signs in.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _add = new("--add")
    {
        Description = "Add a person to the file of --key, print their new key, and end.",
        HelpName = "NAME",
    };

    private ServeCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings(
        new EncoderSettings("all; none if the model does not read it", EncoderUse.Needed, EncoderUse.All, EncoderUse.None)));

    public static Command Create(Terminal terminal)
    {
        var serve = new ServeCommand(terminal);
        var command = new GroupedCommand("serve",
            """
            Opens the review desk: a queue of articles to judge in the browser, with keys, mouse or touch.

              mtq serve reports/crawl                     open http://127.0.0.1:8470
              mtq serve reports/crawl --double 20%        two people judge a fifth, for their agreement
              mtq serve reports/crawl --sheet reports/crawl/sample/sheet.csv
              mtq serve --key people.tsv --add Maria      prints a key for Maria
              mtq serve reports/crawl --listen 0.0.0.0 --key people.tsv

            Every decision is on the disk before the next article is shown. Nothing leaves the machine, and no address
            that stands in an article is ever opened. Programs can score, explain and compare: see the page API.
            From decisions it learns a better model when somebody asks it to, and uses it when somebody says so: see the page
            Learning. Prometheus reads /metrics. Needs the ASP.NET Core runtime.
            """)
        {
            serve._runs,
        };
        command.AddGroup("Queue", serve._data, serve._sheet, serve._double);
        command.AddGroup("Network", serve._port, serve._listen, serve._key, serve._add);
        command.AddGroup("Model and policy of the API", added => serve._settings.AddTo(added, withModel: true));
        serve._runs.Validators.Add(ExistingPaths.RequireFolders);
        serve._sheet.Validators.Add(ExistingPaths.RequireFiles);
        command.SetInterruptible(serve.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(_add) is { } name)
        {
            _terminal.WriteLine(KeyFile.Add(KeyPath(parsed), name));
            _terminal.Say($"This is the key of {name}. It is not stored: hand it over now.");
            return ExitCode.Done;
        }
        var options = Options(parsed);
        WebRuntime.Use();
        await Serve(options, stop);
        return ExitCode.Done;
    }

    // Apart, so that nothing of ASP.NET Core is looked for before it can be found.
    private static Task Serve(DeskOptions options, CancellationToken stop) => DeskServer.Run(options, stop);

    private DeskOptions Options(ParseResult parsed)
    {
        var listen = ListenAddress.Parse(parsed.GetValue(_listen)!) ?? throw new FormatException(
            $"--listen {parsed.GetValue(_listen)}: this is no address; write 127.0.0.1 for this machine, or 0.0.0.0 for all.");
        var keys = parsed.GetValue(_key) is { } path ? KeyFile.Read(path) : null;
        if (keys is null && !IPAddress.IsLoopback(listen))
        {
            throw new FormatException(
                $"--listen {listen} can be reached from other machines, so people must sign in: make a key with "
                + "`mtq serve --key FILE --add NAME`, and give --key FILE.");
        }
        return new DeskOptions(parsed.GetValue(_runs)!, parsed.GetValue(_data)!)
        {
            Listen = listen,
            Port = parsed.GetValue(_port),
            Keys = keys,
            Doubled = parsed.GetValue(_double),
            Sheet = parsed.GetValue(_sheet),
            Analyzer = () => _settings.Build(parsed, EncoderUse.All),
            Say = _terminal.Say,
        };
    }

    private string KeyPath(ParseResult parsed) => parsed.GetValue(_key)
        ?? throw new FormatException("--add needs --key FILE, the file that the person is added to.");

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= MaxPort)
            return port;
        result.AddError($"--port {text}: a port is a whole number from 0 to {MaxPort}.");
        return 0;
    }
}
