using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Scoring.Verdicts;
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
        const long normal = 1, full = 2;
        long Waits(SqliteConnection connection) => connection.Number("pragma synchronous");
        Assert.Equal(full, database.Write(Waits));
        Assert.Equal(normal, database.WriteLightly(Waits));
        Assert.Throws<SqliteException>(() => database.WriteLightly(connection => connection.Number("no SQL")));
        Assert.Equal(full, database.Write(Waits));
        Assert.Equal("wal", database.Read(connection => connection.Query("pragma journal_mode", row => row.GetString(0)).Single()));
    }

    [Fact]
    public async Task The_log_is_brought_into_the_file_while_it_is_open()
    {
        using var folder = new TemporaryFolder();
        using var database = new DeskDatabase(folder.Path);
        long Length() => new FileInfo(folder.At(DeskDatabase.FileName)).Length;
        var before = Length();
        database.Write(connection => connection.Execute("create table big as select zeroblob(1000000)"));
        Assert.Equal(before, Length());
        while (Length() < before + 1_000_000)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Two_desks_never_share_a_folder()
    {
        using var folder = new TemporaryFolder();
        using (new DeskDatabase(folder.Path))
        {
            var exception = Assert.Throws<InvalidDataException>(() => new DeskDatabase(folder.Path));
            Assert.Contains("in use by another desk", exception.Message, StringComparison.Ordinal);
        }
        new DeskDatabase(folder.Path).Dispose();
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

    [Theory, InlineData(1), InlineData(2)]
    public void A_database_of_an_earlier_version_keeps_all_that_it_holds(int version)
    {
        using var folder = new TemporaryFolder();
        using (var first = new SqliteConnection($"Data Source={folder.At(DeskDatabase.FileName)};Pooling=false"))
        {
            first.Open();
            first.Execute(Resource(typeof(DeskDatabase), "schema/1.sql"));
            first.Execute(Resource(typeof(DatabaseTests), "databases/rows-of-1.sql"));
            for (var i = 2; i <= version; i++)
                first.Execute(Resource(typeof(DeskDatabase), $"schema/{i}.sql"));
            first.Execute($"pragma user_version = {version}");
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
        var waits = queue.List(new QueueFilter { Verdict = Verdict.Unflagged }, 0, 10).Single();
        Assert.Equal(("b", 0.11, null), (waits.Id, waits.Score, waits.PlacedBy));
        var places = new PlaceStore(database);
        places.Put(1, [(waits.Number, new QueuePlace(Verdict.Flagged, 0.95, 0.1, 0.45))]);
        Assert.Equal(1, places.PutBack(10));
        Assert.Equal(waits, queue.List(new QueueFilter { Verdict = Verdict.Unflagged }, 0, 10).Single());
        var models = new ModelStore(database, TimeProvider.System);
        models.Use(null, "Ada");
        Assert.Null(models.InForce());
        Assert.Equal(["b", "c"], queue.Draw(10).Concat(queue.List(new QueueFilter(), 0, 1)).Select(article => article.Id).Order());
    }

    [Theory]
    [InlineData(1, "cd8ef4b2bfe8d3965def95a2c981d81ff0079d53acba272e44fbb00347db8aa5")]
    [InlineData(2, "59f40742f114df6eaeba26084bceffdbbb26d0e98cd8b128d4e8e204ece07f48")]
    public void A_script_that_was_shipped_is_never_changed(int number, string hash) => Assert.Equal(
        hash,
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(Resource(typeof(DeskDatabase), $"schema/{number}.sql").ReplaceLineEndings("\n")))));

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
