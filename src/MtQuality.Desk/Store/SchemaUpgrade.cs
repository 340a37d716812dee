using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MtQuality.Desk.Store;

/// <summary>
/// Brings a database up to date. The scripts in <c>Schema/</c> are numbered; <c>user_version</c> of the file is the number of the last one
/// that it has run. A script that was ever shipped is never changed: a change is a new script.
/// </summary>
internal static class SchemaUpgrade
{
    /// <summary>The number of the last script.</summary>
    public const int Current = 3;

    /// <summary>Runs the scripts that the database has not run yet, each as a whole.</summary>
    /// <exception cref="InvalidDataException">The database is of a later version.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        var version = (int)connection.Number("pragma user_version");
        if (version > Current)
        {
            throw new InvalidDataException(
                $"{path} has version {version}, and this mtq knows versions up to {Current}. Use the mtq that wrote it, or name another "
                + "folder with --data.");
        }
        for (var next = version + 1; next <= Current; next++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(Script(next));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {next}"));
            transaction.Commit();
        }
    }

    private static string Script(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"schema/{number}.sql");
        using var reader = new StreamReader(typeof(SchemaUpgrade).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
