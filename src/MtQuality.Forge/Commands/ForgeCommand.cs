using System.CommandLine;
using MtQuality.Forge.Building;
using MtQuality.Forge.Documentation;
using MtQuality.Forge.Lexicons;
using MtQuality.Forge.Manifests;
using MtQuality.Forge.Steps;
using MtQuality.Learning;
using MtQuality.Lexicons;

namespace MtQuality.Forge.Commands;

/// <summary>The command line: build, check, manifest, tables and docs.</summary>
internal sealed class ForgeCommand(Action<string> say, Action<string> complain)
{
    private readonly Option<string> _corpora = new("--corpora")
    {
        Description = "Folder of the corpora.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "../shared/corpora",
    };

    private readonly Option<string> _wordNet = new("--wordnet")
    {
        Description = "Folder of WordNet's data.* and index.*.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Places.DebianWordNet,
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The present data folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Folder to build in.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data-new",
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Run these steps alone.",
        HelpName = "STEP",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _again = new("--again") { Description = "Run steps even where nothing has changed." };

    private readonly Option<int> _encoderSteps = new("--encoder-steps")
    {
        Description = "Number of steps that the encoder is trained.",
        HelpName = "N",
        DefaultValueFactory = _ => new BuildOptions().EncoderSteps,
    };

    private readonly Option<string[]> _encoderWithout = new("--encoder-without")
    {
        Description = "Sources that the encoder does not learn from, by part of their name (file/label/tool, swaps/wordnet …): what ships "
            + "knows them all, and this shows what carries over.",
        HelpName = "SOURCE",
        AllowMultipleArgumentsPerToken = true,
    };

    public RootCommand Create() =>
        new("Makes everything in data/ from corpora, and the generated parts of the documents.")
        {
            Build(),
            Check(),
            WriteManifest(),
            Tables(),
            Docs(),
        };

    private Command Build()
    {
        var command = new Command("build", "Makes all files, step by step, in a new folder. A build that was stopped goes on where it was.")
        {
            _corpora, _wordNet, _data, _out, _only, _again, _encoderSteps, _encoderWithout,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Guarded(() =>
        {
            var places = new Places(
                parsed.GetValue(_corpora)!,
                parsed.GetValue(_wordNet)!,
                parsed.GetValue(_data)!,
                parsed.GetValue(_out)!);
            var steps = AllSteps.Of(places);
            var options = new BuildOptions
            {
                EncoderSteps = parsed.GetValue(_encoderSteps),
                EncoderWithout = string.Join(',', parsed.GetValue(_encoderWithout) ?? []),
            };
            new Builder(places, options, steps, say).Build(parsed.GetValue(_only) ?? [], parsed.GetValue(_again), cancellation);
            Manifest.OfBuild(places, steps).Save(places.Out);
            return 0;
        })));
        return command;
    }

    private Command Check()
    {
        var command = new Command(
            "check",
            "Names every file of the data folder that is not as its manifest says; exit code 1 if there is one.") { _data };
        command.SetAction(parsed => Guarded(() =>
        {
            var faults = ManifestCheck.Faults(parsed.GetValue(_data)!);
            foreach (var fault in faults)
                say(fault);
            return faults.Count == 0 ? 0 : 1;
        }));
        return command;
    }

    private Command WriteManifest()
    {
        var command = new Command("manifest", "Writes the manifest of the data folder as it stands.") { _data, _corpora, _wordNet };
        command.SetAction(parsed => Guarded(() =>
        {
            var data = parsed.GetValue(_data)!;
            var places = new Places(parsed.GetValue(_corpora)!, parsed.GetValue(_wordNet)!, data, data);
            Manifest.OfFolder(places, AllSteps.Of(places)).Save(data);
            return 0;
        }));
        return command;
    }

    private Command Tables()
    {
        var command = new Command(
            "tables",
            "Compiles the lexicons of the data folder to the tables that programs map at start: after each change of a lexicon.") { _data };
        command.SetAction(parsed => Guarded(() =>
        {
            var data = parsed.GetValue(_data)!;
            var tables = LexiconTables.Compile(LexiconSet.In(Path.Combine(data, "lexicons")));
            File.WriteAllBytes(Path.Combine(data, LexiconSet.TablesFile), tables);
            Manifest.Load(data).WithTables(data).Save(data);
            return 0;
        }));
        return command;
    }

    private Command Docs()
    {
        var check = new Option<bool>("--check") { Description = "Only name the parts that are stale; exit code 1 if there is one." };
        var command = new Command("docs", "Rewrites the generated parts of docs/, data/README.md and reports/README.md.")
        {
            check,
        };
        command.SetAction(parsed => Guarded(() => DocsCommand.Run(parsed.GetValue(check))));
        return command;
    }

    /// <summary>What is wrong with files and options is told in a line; all else is a fault of the program.</summary>
    private int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (
            exception is IOException or InvalidDataException or ArgumentException or FormatException or TrainingException)
        {
            complain(exception.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            complain("stopped; the same command goes on where it was");
            return 130;
        }
    }
}
