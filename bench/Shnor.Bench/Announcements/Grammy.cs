using System.Diagnostics;
using System.Text.Json;
using Shnor.Domain.Announcements;

namespace Shnor.Bench.Announcements;

/// <summary>The same announcement sent by grammY: a process of node on bench/grammy/broadcast.mjs.</summary>
internal sealed class Grammy : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Task<string> lastWords;

    private Grammy(Process process)
    {
        this.process = process;
        lastWords = process.StandardError.ReadToEndAsync();
    }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="folder">bench/grammy with its packages.</param>
    /// <param name="isThrottled">With the throttler; otherwise with auto-retry alone.</param>
    /// <param name="messenger">Where to.</param>
    /// <param name="town">To whom.</param>
    /// <param name="ct">Cancels the start.</param>
    public static async Task<Grammy> Start(string folder, bool isThrottled, StrictMessenger messenger, AnnouncementTown town, CancellationToken ct)
    {
        var grammy = new Grammy(Process.Start(new ProcessStartInfo("node", ["broadcast.mjs"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await grammy.process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new
        {
            apiRoot = messenger.Url,
            token = ServiceProcess.Token,
            throttled = isThrottled,
            text = SeedAnnouncement.Content.Html,
            reply_markup = Keyboard(SeedAnnouncement.Content, town.Announcement.Value),
            chats = town.Recipients,
        }).AsMemory(), ct);
        await grammy.process.StandardInput.FlushAsync(ct);
        try
        {
            await messenger.FirstPoll.WaitAsync(Patience, TimeProvider.System, ct);
            return grammy;
        }
        catch (TimeoutException)
        {
            grammy.process.Kill();
            throw new BenchFailedException($"grammY made no poll in {Patience.TotalSeconds:0} seconds. {await grammy.lastWords}");
        }
    }

    /// <summary>Ends when it says that all is sent.</summary>
    /// <returns>The chats it gave up.</returns>
    public async Task<IReadOnlySet<long>> End(TimeSpan patience, CancellationToken ct)
    {
        var line = await process.StandardOutput.ReadLineAsync(ct).AsTask().WaitAsync(patience, TimeProvider.System, ct);
        return line is null
            ? throw new BenchFailedException($"grammY ended before it had sent everything. {await lastWords}")
            : JsonDocument.Parse(line).RootElement.GetProperty("failed").EnumerateArray().Select(chat => chat.GetInt64()).ToHashSet();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static object Keyboard(AnnouncementContent content, long announcement) => new
    {
        inline_keyboard = content.Links.Select(link => new object[] { new { text = link.Label, url = link.Url } })
            .Append([new { text = "Ознакомлен(а)", callback_data = $"v1:acknowledge:{announcement}" }]).ToList(),
    };
}
