using MtQuality.Forge.Lexicons;
using MtQuality.Forge.Manifests;
using MtQuality.Lexicons;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests;

/// <summary><c>data/</c> as it is committed.</summary>
public sealed class ShippedManifestTests
{
    [Fact]
    public void Every_file_of_data_is_as_its_manifest_says() => Assert.Empty(ManifestCheck.Faults(Repository.At("data")));

    [Fact]
    public void The_tables_are_what_the_lexicons_compile_to()
    {
        var compiled = LexiconTables.Compile(LexiconSet.In(Repository.At("data", "lexicons")));
        Assert.True(
            compiled.AsSpan().SequenceEqual(File.ReadAllBytes(Repository.At("data", LexiconSet.TablesFile))),
            "data/lexicons.bin is stale; compile it again with `dotnet run --project src/MtQuality.Forge -- tables`.");
    }
}
