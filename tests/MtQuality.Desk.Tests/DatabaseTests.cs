using Microsoft.Data.Sqlite;
using MtQuality.Desk.Store;
using MtQuality.Tests;

namespace MtQuality.Desk.Tests;

/// <summary>The file in which decisions are kept.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void A_database_without_tables_gets_them_and_opens_again()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 2; i++)
        {
            using var database = new DeskDatabase(folder.Path);
            Assert.Equal(SchemaUpgrade.Current, database.Read(connection => connection.Number("pragma user_version")));
            Assert.Equal(0, new DecisionStore(database, TimeProvider.System).Count());
        }
    }

    [Fact]
    public void A_decision_waits_for_the_disk()
    {
        using var folder = new TemporaryFolder();
        using var database = new DeskDatabase(folder.Path);
        Assert.Equal(2, database.Write(connection => connection.Number("select 2")));
        Assert.Equal("wal", database.Read(connection => connection.Query("pragma journal_mode", row => row.GetString(0)).Single()));
    }

    [Fact]
    public void A_database_of_a_later_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var database = new DeskDatabase(folder.Path))
            database.Read(connection => connection.Execute($"pragma user_version = {SchemaUpgrade.Current + 1}"));
        var exception = Assert.Throws<InvalidDataException>(() => new DeskDatabase(folder.Path));
        Assert.Contains("--data", exception.Message, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_kept()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(DeskDatabase.FileName), "my notes, which are long enough to be no empty file");
        var exception = Assert.Throws<InvalidDataException>(() => new DeskDatabase(folder.Path));
        Assert.Contains("move this file", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("my notes", File.ReadAllText(folder.At(DeskDatabase.FileName)), StringComparison.Ordinal);
    }
}
