using Shnor.Storage.Copies;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class BackupSpecs
{
    [Fact]
    public async Task A_copy_taken_in_the_middle_of_writing_is_one_moment_of_the_store()
    {
        await using var file = await StoreFile.Create();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            // Two rows a commit: a copy with an odd number would have caught half of one.
            while (!stop.IsCancellationRequested)
            {
                await file.Write(db => db.AddRange(Rows.Person($"Ветрова {written}"), Rows.Person($"Титова {written}")));
                Interlocked.Increment(ref written);
            }
        });
        while (Volatile.Read(ref written) == 0) await Task.Yield();

        var copies = new List<long>();
        for (var n = 0; n < 5; n++)
        {
            var before = Volatile.Read(ref written);
            var done = Assert.IsType<BackupOutcome.Done>(await TakeBackup.Run(file.Path, $"{file.Path}.copy{n}", CancellationToken.None));
            copies.Add(done.Content.RowsOf("People"));
            Assert.InRange(copies[^1], 2 * before, 2 * (Volatile.Read(ref written) + 1));
        }

        await stop.CancelAsync();
        await writing;
        Assert.All(copies, people => Assert.Equal(0, people % 2));
    }

    [Fact]
    public async Task What_an_interrupted_copy_has_left_is_cleared_away()
    {
        await using var file = await StoreFile.Create();
        await File.WriteAllTextAsync(file.Path + ".copy.unfinished", "half of a copy");

        Assert.IsType<BackupOutcome.Done>(await TakeBackup.Run(file.Path, file.Path + ".copy", CancellationToken.None));

        Assert.False(File.Exists(file.Path + ".copy.unfinished"));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_made_is_not_another_process()
    {
        await using var file = await StoreFile.Create();
        Assert.ThrowsAny<IOException>(() => StoreLock.TryTake(Path.Combine(file.Path, "a file is no folder", "shnor.db")));
    }
}
