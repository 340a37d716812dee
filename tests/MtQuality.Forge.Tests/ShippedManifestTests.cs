using MtQuality.Forge.Manifests;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests;

/// <summary><c>data/</c> as it is committed.</summary>
public sealed class ShippedManifestTests
{
    [Fact]
    public void Every_file_of_data_is_as_its_manifest_says() => Assert.Empty(ManifestCheck.Faults(Repository.At("data")));
}
