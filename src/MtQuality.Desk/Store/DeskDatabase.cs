using Microsoft.Data.Sqlite;

namespace MtQuality.Desk.Store;

/// <summary>
/// The file that holds the queue and all decisions. It has a write-ahead log, and a change is on the disk before the caller goes on: a
/// process that is killed loses nothing that was answered. Many may read at once, one writes.
/// </summary>
internal sealed class DeskDatabase : IDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "desk.sqlite";

    private readonly string _connection;
    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;

    /// <summary>Opens the database in a folder; makes both if they are missing, and upgrades an older one.</summary>
    /// <exception cref="InvalidDataException">The folder is a file, or the file in it is no database of the desk, or of a later
    /// version.</exception>
    public DeskDatabase(string folder)
    {
        if (File.Exists(folder))
            throw new InvalidDataException($"{folder} is a file, and the desk needs a folder; name another with --data.");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(_connection);
        try
        {
            _writer.Open();
            _writer.Execute("pragma journal_mode = wal; pragma synchronous = full;");
            SchemaUpgrade.Apply(_writer, path);
        }
        catch (SqliteException exception)
        {
            _writer.Dispose();
            throw new InvalidDataException(
                $"{path} cannot be opened as the database of the desk ({exception.Message}). Name another folder with --data, or move "
                + "this file.", exception);
        }
    }

    /// <summary>Reads; others may read and write meanwhile, and are not seen.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        return work(connection);
    }

    /// <summary>Changes something as a whole: either all of it is on the disk when this returns, or nothing is changed.</summary>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(_writer);
            transaction.Commit();
            return result;
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public void Write(Action<SqliteConnection> work) => Write(connection =>
    {
        work(connection);
        return true;
    });

    /// <summary>Closes the file, once a change that is being made is on the disk.</summary>
    public void Dispose()
    {
        lock (_writing)
            _writer.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }
}
