using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>A cluster of Slurm with this machine as its only node, which needs no rights and touches no other cluster: Debian's
/// <c>slurm-wlm</c> and <c>munge</c>.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SlurmCluster : IDisposable
{
    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue"];

    private readonly TemporaryFolder _folder;

    private SlurmCluster(TemporaryFolder folder) => _folder = folder;

    /// <summary>The programs that are not installed here.</summary>
    public static IEnumerable<string> Missing => Programs.Where(program => Find(program) is null);

    /// <summary>Starts one, with its files in a folder.</summary>
    public static SlurmCluster Start(TemporaryFolder folder)
    {
        var cluster = new SlurmCluster(folder);
        foreach (var name in new[] { "slurm", "slurm/state", "slurm/spool" })
            Directory.CreateDirectory(folder.At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var key = folder.At("slurm", "munge.key");
        File.WriteAllBytes(key, RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(cluster.Configuration, cluster.Describe());
        cluster.StartDaemon(
            "munged",
            "--force",
            $"--key-file={key}",
            $"--socket={folder.At("slurm", "munge.socket")}",
            $"--pid-file={folder.At("slurm", "munged.pid")}",
            $"--log-file={folder.At("slurm", "munged.log")}",
            $"--seed-file={folder.At("slurm", "munge.seed")}");
        cluster.StartDaemon("slurmctld", "-f", cluster.Configuration);
        cluster.StartDaemon("slurmd", "-f", cluster.Configuration);
        return cluster;
    }

    /// <summary>Runs a program against this cluster to its end, and gives what it printed.</summary>
    public Ended Run(string program, params string[] arguments)
    {
        using var process = Begin(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, error.Result);
    }

    public void Dispose()
    {
        Run("scontrol", "shutdown");
        Run("kill", File.ReadAllText(_folder.At("slurm", "munged.pid")).Trim());
        // The daemons end in their own time, and write until then.
        SpinWait.SpinUntil(() => !Directory.EnumerateFiles(_folder.At("slurm"), "*.pid").Any(), TimeSpan.FromSeconds(20));
    }

    private string Configuration => _folder.At("slurm", "slurm.conf");

    private string Describe()
    {
        var host = Environment.MachineName.Split('.')[0];
        var ports = FreePorts();
        return $"""
            ClusterName=mtq
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports.First}
            SlurmdPort={ports.Second}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            AuthInfo=socket={_folder.At("slurm", "munge.socket")}
            StateSaveLocation={_folder.At("slurm", "state")}
            SlurmdSpoolDir={_folder.At("slurm", "spool")}
            SlurmctldPidFile={_folder.At("slurm", "slurmctld.pid")}
            SlurmdPidFile={_folder.At("slurm", "slurmd.pid")}
            SlurmctldLogFile={_folder.At("slurm", "slurmctld.log")}
            SlurmdLogFile={_folder.At("slurm", "slurmd.log")}
            SlurmdParameters=config_overrides
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            MpiDefault=none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            SchedulerParameters=batch_sched_delay=0,sched_min_interval=1000
            KillWait=1
            NodeName={host} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} RealMemory=4096
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """;
    }

    // A daemon keeps its output open after the process that started it has ended, so nobody waits for the end of that.
    private void StartDaemon(string program, params string[] arguments)
    {
        using var process = Begin(program, arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }

    private Process Begin(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = Configuration;
        return Process.Start(start)!;
    }

    private static (int First, int Second) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }

    // Daemons are often not on the path of who is no administrator.
    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Append("/sbin")
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
