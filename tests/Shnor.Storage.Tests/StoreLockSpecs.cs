using System.Diagnostics;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class StoreLockSpecs
{
    [Fact]
    public async Task A_store_is_held_by_one_and_freed_at_the_end()
    {
        await using var file = await StoreFile.Create();
        using (var first = StoreLock.TryTake(file.Path))
        {
            Assert.NotNull(first);
            Assert.Null(StoreLock.TryTake(file.Path));
        }

        using var next = StoreLock.TryTake(file.Path);
        Assert.NotNull(next);
    }

    [SkippableFact]
    public async Task Another_process_is_refused_too()
    {
        Skip.IfNot(File.Exists("/usr/bin/flock"), "flock(1), another program that takes the same kind of lock, is not here.");
        await using var file = await StoreFile.Create();
        using (StoreLock.TryTake(file.Path)) Assert.NotEqual(0, await TakenByFlock(file.Path));

        Assert.Equal(0, await TakenByFlock(file.Path));
    }

    [SkippableFact]
    public async Task A_link_to_a_store_is_that_store()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await using var file = await StoreFile.Create();
        File.CreateSymbolicLink(file.Path + "-link", file.Path);
        using var held = StoreLock.TryTake(file.Path);

        Assert.Null(StoreLock.TryTake(file.Path + "-link"));
    }

    [Fact]
    public void The_folder_of_a_new_store_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("shnor-lock-").FullName;
        using (var held = StoreLock.TryTake(Path.Combine(folder, "data", "shnor.db"))) Assert.NotNull(held);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> TakenByFlock(string path)
    {
        using var other = Process.Start("/usr/bin/flock", ["--nonblock", path + ".lock", "true"]);
        await other.WaitForExitAsync();
        return other.ExitCode;
    }
}
