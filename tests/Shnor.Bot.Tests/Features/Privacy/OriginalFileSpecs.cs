using System.Text;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>A file that somebody sends is read and not kept. That a converter's folder goes with it is held by the specs of the conversion.</summary>
public sealed class OriginalFileSpecs
{
    [Fact]
    public async Task Nothing_of_a_file_is_left_but_what_was_read_from_it()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var plan = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "plan-000.docx"));
        await owner.SendsFile("план-отдела-кадров.docx", plan);
        await owner.SendsFile("список-отдела-кадров.txt", Encoding.UTF8.GetBytes(ForgetTown.Plan));

        var store = ForgetTown.StoreOf(town);
        var files = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(store)!, "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.All(files, file => Assert.StartsWith("town.db", file, StringComparison.Ordinal));
        Assert.True(await town.Store.FoldJournal(CancellationToken.None));
        await using var open = new FileStream(store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[open.Length];
        await open.ReadExactlyAsync(bytes);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("отдела-кадров")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("word/document.xml"u8));
    }
}
