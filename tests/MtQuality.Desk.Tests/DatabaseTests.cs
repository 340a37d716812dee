using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;
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
    public void A_database_of_the_first_version_keeps_all_that_it_holds()
    {
        using var folder = new TemporaryFolder();
        using (var first = new SqliteConnection($"Data Source={folder.At(DeskDatabase.FileName)};Pooling=false"))
        {
            first.Open();
            first.Execute(Resource(typeof(DeskDatabase), "schema/1.sql"));
            first.Execute(Resource(typeof(DatabaseTests), "databases/rows-of-1.sql"));
            first.Execute("pragma user_version = 1");
        }
        using var database = new DeskDatabase(folder.Path);
        Assert.Equal(SchemaUpgrade.Current, database.Read(connection => connection.Number("pragma user_version")));
        var decisions = new DecisionStore(database, TimeProvider.System);
        Assert.Equal(
            ["Ada garbled ", "Ada spun undone", "Ada fine ", "Ben accepted "],
            decisions.All().Select(decision =>
                $"{decision.Said.Reviewer} {decision.Said.Judgement.Word()} {(decision.UndoneAt is null ? "" : "undone")}"));
        Assert.Equal(("LIVes", 8.4), (decisions.All()[3].Said.Mark!.Wording, decisions.All()[0].Seconds));
        Assert.Equal([("case.mixed", "LIVes")], new MarkStore(database).Accepted());
        var queue = new QueueStore(database, TimeProvider.System);
        Assert.Equal([3L, 2L], queue.List(new QueueFilter(), 0, 10).Select(article => article.Number).OrderDescending());
        Assert.Equal(1, new JudgedStore(database, decisions).All().Count(article => article.Agreed == Judgement.Garbled));

        // What is new works at once.
        var models = new ModelStore(database, TimeProvider.System);
        models.Use(null, "Ada");
        Assert.Null(models.InForce());
        Assert.Equal(["b", "c"], queue.Draw(10).Concat(queue.List(new QueueFilter(), 0, 1)).Select(article => article.Id).Order());
    }

    [Fact]
    public void A_script_that_was_shipped_is_never_changed() => Assert.Equal(
        "cd8ef4b2bfe8d3965def95a2c981d81ff0079d53acba272e44fbb00347db8aa5",
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(Resource(typeof(DeskDatabase), "schema/1.sql").ReplaceLineEndings("\n")))));

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_kept()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(DeskDatabase.FileName), "my notes, which are long enough to be no empty file");
        var exception = Assert.Throws<InvalidDataException>(() => new DeskDatabase(folder.Path));
        Assert.Contains("move this file", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("my notes", File.ReadAllText(folder.At(DeskDatabase.FileName)), StringComparison.Ordinal);
    }

    private static string Resource(Type beside, string name)
    {
        using var reader = new StreamReader(beside.Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
