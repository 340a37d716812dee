using System.CommandLine.Parsing;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary>The value of <c>--shard</c>.</summary>
internal static class ShardOption
{
    public static Shard Parse(ArgumentResult result)
    {
        if (!Shard.TryParse(result.Tokens[^1].Value, out var shard))
            result.AddError($"'{result.Tokens[^1].Value}' is not a shard; write N/COUNT, such as 3/64 for the third of 64.");
        return shard;
    }
}
