using Microsoft.Data.Sqlite;

namespace MtQuality.Desk.Store;

/// <summary>
/// The file that holds the queue and all decisions. It has a write-ahead log, and a change is on the disk before the caller goes on: a
/// process that is killed loses nothing that was answered. Many may read at once, one writes. The log is brought into the file in the
/// background, so that nobody's decision waits for that.
/// </summary>
internal sealed class DeskDatabase : IDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "desk.sqlite";

    private const string LockName = "desk.lock";

    // A log of so many pages of 4 kB is brought into the file while writers wait, so that it begins anew.
    private const long LongLog = 16_000;

    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(2);

    private readonly FileStream _alone;
    private readonly string _connection;
    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _checkpoints;
    private volatile bool _isWritten;

    /// <summary>Opens the database in a folder; makes both if they are missing, and upgrades an older one.</summary>
    /// <exception cref="InvalidDataException">The folder is a file, or the file in it is no database of the desk, or of a later
    /// version, or another desk has it open.</exception>
    public DeskDatabase(string folder)
    {
        if (File.Exists(folder))
            throw new InvalidDataException($"{folder} is a file, and the desk needs a folder; name another with --data.");
        Directory.CreateDirectory(folder);
        _alone = OpenAlone(folder);
        var path = Path.Combine(folder, FileName);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(_connection);
        try
        {
            _writer.Open();
            _writer.Execute("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 0;");
            SchemaUpgrade.Apply(_writer, path);
        }
        catch (Exception exception)
        {
            _writer.Dispose();
            _alone.Dispose();
            if (exception is not SqliteException)
                throw;
            throw new InvalidDataException(
                $"{path} cannot be opened as the database of the desk ({exception.Message}). Name another folder with --data, or move "
                + "this file.", exception);
        }
        _checkpoints = BringOver(_closing.Token);
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
            return WriteAlone(work);
    }

    /// <summary>Changes something as a whole that is worth little if the power fails: it is not waited for until it is on the
    /// disk.</summary>
    public T WriteLightly<T>(Func<SqliteConnection, T> work)
    {
        lock (_writing)
        {
            _writer.Execute("pragma synchronous = normal");
            try
            {
                return WriteAlone(work);
            }
            finally
            {
                _writer.Execute("pragma synchronous = full");
            }
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
        _closing.Cancel();
        _checkpoints.Wait();
        _closing.Dispose();
        lock (_writing)
            _writer.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _alone.Dispose();
    }

    // A second desk would take what the first is learning for cut off, and one of a later version would upgrade the file under it. The
    // system gives the lock back whenever a process ends.
    private static FileStream OpenAlone(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new InvalidDataException(
                $"{folder} is in use by another desk ({exception.Message}). Open that one, or name another folder with --data.", exception);
        }
    }

    private T WriteAlone<T>(Func<SqliteConnection, T> work)
    {
        using var transaction = _writer.BeginTransaction(deferred: false);
        var result = work(_writer);
        transaction.Commit();
        _isWritten = true;
        return result;
    }

    private async Task BringOver(CancellationToken closing)
    {
        using var timer = new PeriodicTimer(BetweenCheckpoints);
        try
        {
            while (await timer.WaitForNextTickAsync(closing))
            {
                if (_isWritten)
                    BringOver();
            }
        }
        catch (OperationCanceledException)
        {
            // The file is being closed, which brings over the rest.
        }
    }

    private void BringOver()
    {
        _isWritten = false;
        try
        {
            if (Read(Checkpoint) < LongLog)
                return;
            lock (_writing)
                Checkpoint(_writer);
        }
        catch (SqliteException)
        {
            // What stays in the log is as safe there, and is brought over the next time.
            _isWritten = true;
        }
    }

    // Brings over what nobody is reading, and gives the length of the log in pages.
    private static long Checkpoint(SqliteConnection connection) =>
        connection.Query("pragma wal_checkpoint(passive)", row => row.GetInt64(1)).Single();
}
