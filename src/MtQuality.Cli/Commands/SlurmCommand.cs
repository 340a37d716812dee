using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Encoders;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq slurm</c>: a script that scores shards as an array job and merges them.</summary>
internal static class SlurmCommand
{
    private const int DefaultShards = 64;
    private const int DefaultCores = 2;

    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--out")
        {
            Description = "Folder of the merged run; the shards are written to DIR.shards.",
            HelpName = "DIR",
            Required = true,
        };
        var shards = new Option<int>("--shards")
        {
            Description = "Number of shards.",
            HelpName = "N",
            CustomParser = InvariantNumber.ParseCount,
            DefaultValueFactory = _ => DefaultShards,
        };
        var cores = new Option<int>("--cores")
        {
            Description = "Number of cores per shard.",
            HelpName = "N",
            CustomParser = InvariantNumber.ParseCount,
            DefaultValueFactory = _ => DefaultCores,
        };
        var command = new GroupedCommand("slurm",
            """
            Writes a Slurm script that scores shards as an array job and merges them.

              mtq slurm pages/ --out reports/pages --shards 8 > pages.sh
              bash pages.sh                                     submits the array job and the merge job

            A shard that is killed and requeued continues where it stopped. The inputs, this program and the
            run folder must have the same paths on every node.
            """)
        {
            TakesSettingsOf = "score",
        };
        var (paths, settings) = ScoreCommand.AddShardOptions(terminal, command);
        var own = new Option[] { output, shards, cores };
        command.AddGroup("Job", own);
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == CorpusReader.StandardInput))
                result.AddError("every shard reads all inputs, but standard input can be read only once; name files or folders.");
        });
        command.SetAction(parsed =>
        {
            var options = command.Options.Except(own).Select(parsed.GetResult).OfType<OptionResult>().Where(option => !option.Implicit)
                .Where(option => option.Option.Name is not (EncoderSettings.Name or ConfigOption.Flag));
            // Said in so many words: a shard must not decide by what it sees of the input, nor by the files of its node.
            string[] encoder = [EncoderSettings.Name, NamedChoice.NameOf(settings.UseOf(parsed, EncoderUse.Needed))];
            string[] config = [ConfigOption.Flag, ConfigOption.None];
            var script = Script(
                Path.GetFullPath(parsed.GetValue(output)!),
                parsed.GetValue(shards),
                parsed.GetValue(cores),
                [.. parsed.GetValue(paths)!.Select(InFull), .. options.SelectMany(Words), .. encoder, .. config]);
            using var results = terminal.OpenOutput();
            results.Write(Encoding.UTF8.GetBytes($"{script}\n"));
            return ExitCode.Done;
        });
        return command;
    }

    // Nodes may start in another folder, so all paths are absolute.
    private static string InFull(string path) =>
        path.StartsWith('@') && !Path.Exists(path) ? $"@{Path.GetFullPath(path[1..])}" : Path.GetFullPath(path);

    private static IEnumerable<string> Words(OptionResult option) =>
        option.Tokens.Count == 0
            ? [option.Option.Name]
            : option.Tokens.SelectMany(
                token => new[] { option.Option.Name, Path.Exists(token.Value) ? Path.GetFullPath(token.Value) : token.Value });

    // Options of sbatch for the job that merges.
    private const string AfterTheArray =
        """
        --dependency="afterok:$array" --kill-on-invalid-dep=yes --wrap="bash $(printf %q "$script") merge"
        """;

    private static string Script(string output, int shards, int cores, IEnumerable<string> arguments) =>
        string.Create(CultureInfo.InvariantCulture, $$"""
        #!/usr/bin/env bash
        # Scores {{shards}} shards as an array job and merges them. `bash` this file to submit both jobs; add your
        # partition, account and time limit below.
        #SBATCH --job-name=mtq
        #SBATCH --array=1-{{shards}}
        #SBATCH --cpus-per-task={{cores}}
        #SBATCH --mem=2G
        #SBATCH --requeue
        #SBATCH --open-mode=append
        set -euo pipefail

        mtq={{Quote(Program())}}
        out={{Quote(output)}}
        shards="$out.shards"

        if [ "${1:-}" = merge ]; then
            exec "$mtq" merge "$shards" --out "$out"
        fi

        if [ -z "${SLURM_ARRAY_TASK_ID:-}" ]; then
            script=$(realpath -- "$0")
            mkdir -p "$shards/log"
            array=$(sbatch --parsable --output="$shards/log/%a.txt" "$script")
            merge=$(sbatch --parsable --job-name=mtq-merge --output="$shards/log/merge.txt" {{AfterTheArray}})
            echo "array job $array, merge job $merge; logs in $shards/log"
            exit
        fi

        # --resume starts a new shard, continues an interrupted one, and leaves a complete one as it is.
        exec "$mtq" score {{string.Join(' ', arguments.Select(Quote))}} \
            --shard "$SLURM_ARRAY_TASK_ID/{{shards}}" --out "$shards/$SLURM_ARRAY_TASK_ID" \
            --threads "${SLURM_CPUS_PER_TASK:-1}" --resume --allow-unreadable
        """);

    // The command that starts this program.
    private static string Program() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "mtq" ? path : "mtq";

    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ',' or '=')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
