using System.Net;
using Microsoft.AspNetCore.Http;

namespace Shnor.Telegram.Tests;

public sealed class DownloadSpecs
{
    private static readonly byte[] Plan = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

    [Fact]
    public async Task A_file_arrives_whole_from_the_bots_folder()
    {
        PathString asked = default;
        await using var server = await LoopbackServer.Start(async context =>
        {
            asked = context.Request.Path;
            await context.Response.Body.WriteAsync(Plan);
        });
        using var file = new MemoryStream();

        var result = await Bots.At(new Uri(server.Url, "/prefix")).DownloadFile("documents/файл 1#.docx", file, TelegramLimits.MaxDownloadBytes, default);

        Assert.Equal(new DownloadResult.Done(Plan.Length), result);
        Assert.Equal(Plan, file.ToArray());
        Assert.Equal($"/prefix/file/bot{Bots.TokenText}/documents/файл 1#.docx", asked.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_larger_than_allowed_is_not_read_to_its_end(bool lengthIsTold)
    {
        await using var server = await LoopbackServer.Start(async context =>
        {
            if (lengthIsTold) context.Response.ContentLength = Plan.Length;
            await context.Response.Body.WriteAsync(Plan);
        });
        using var file = new MemoryStream();

        var result = await Bots.At(server.Url).DownloadFile("documents/file_1.docx", file, Plan.Length - 1, default);

        Assert.Equal(new DownloadResult.TooLarge(Plan.Length - 1), result);
        Assert.True(file.Length < Plan.Length);
    }

    [Fact]
    public async Task A_file_of_exactly_the_allowed_size_is_taken()
    {
        using var file = new MemoryStream();
        var client = Bots.Answering(HttpStatusCode.OK, "12345");

        Assert.Equal(new DownloadResult.Done(5), await client.DownloadFile("f", file, 5, default));
    }

    [Fact]
    public async Task A_transfer_cut_in_the_middle_is_not_a_file()
    {
        await using var server = await LoopbackServer.Start(LoopbackServer.CutMidBody);
        using var file = new MemoryStream();

        AssertFailed(await Bots.At(server.Url).DownloadFile("f", file, 10_000, default));
    }

    [Theory]
    [InlineData("../../getMe")]
    [InlineData("documents/../../x")]
    [InlineData("./x")]
    [InlineData("")]
    public async Task A_path_that_leads_out_of_the_bots_folder_is_not_asked_for(string path)
    {
        var client = Bots.At(new Bots.Stub((_, _) => throw new InvalidOperationException("Nothing may be asked.")));

        AssertFailed(await client.DownloadFile(path, Stream.Null, 10, default));
    }

    [Fact]
    public async Task Refusals_are_values()
    {
        Assert.IsType<DownloadResult.Gone>(await Refused(404));
        Assert.IsType<DownloadResult.Unauthorized>(await Refused(401));
        Assert.IsType<DownloadResult.RetryAfter>(await Refused(429));
        AssertFailed(await Refused(500));
    }

    [Fact]
    public async Task Trouble_of_the_destination_is_not_blamed_on_the_network()
    {
        using var full = new FullDisk();
        var client = Bots.Answering(HttpStatusCode.OK, "12345");

        await Assert.ThrowsAsync<IOException>(() => client.DownloadFile("f", full, 10, default));
    }

    private static Task<DownloadResult> Refused(int status) =>
        Bots.Answering((HttpStatusCode)status, $"no {Bots.TokenText}").DownloadFile("f", Stream.Null, 10, default);

    private static void AssertFailed(DownloadResult result) =>
        Assert.DoesNotContain(Bots.SecretPart, Assert.IsType<DownloadResult.Failed>(result).Reason, StringComparison.Ordinal);

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}
