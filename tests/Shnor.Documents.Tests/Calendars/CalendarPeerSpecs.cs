using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Shnor.Documents.Calendars;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Documents.Tests.Calendars;

/// <summary>Readers we did not write see what we meant, hour for hour by the clocks that the file itself brings along.</summary>
public sealed class CalendarPeerSpecs
{
    private const int LibraryIsMissing = 3;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Debian's 4.0.3 takes «\\n» (a backslash and an n, escaped) for a backslash and a line break: it is spared backslashes.</summary>
    [SkippableFact]
    public Task Python_icalendar_reads_what_was_written() => Reads("/usr/bin/python3", "python-icalendar/read.py", without: '\\');

    [SkippableFact]
    public Task Ical_js_reads_what_was_written() => Reads("node", "ical.js/read.mjs");

    private static async Task Reads(string program, string script, char? without = null)
    {
        IReadOnlyList<CalendarEntry> entries = [Samples.Seminar, Samples.Cancelled, Samples.Deadline, .. Samples.Wild(seed: 11, count: 300, without)];

        var seen = await Look(program, script, new CalendarFile(entries, "Мои события", TimeSpan.FromHours(4)).ToBytes());

        Assert.Equal(("PUBLISH", "Мои события"), (seen.Method, seen.Name));
        Assert.Equal(entries.Count, seen.Events.Count);
        foreach (var (entry, found) in entries.Zip(seen.Events))
        {
            Assert.Equal((entry.Uid, entry.Revision, entry.IsCancelled ? "CANCELLED" : "CONFIRMED"), (found.Uid, found.Sequence, found.Status));
            Assert.Equal((Samples.Clean(entry.Summary), Samples.Clean(entry.Place), Samples.Clean(entry.Description), entry.Link?.AbsoluteUri), (found.Summary, found.Place, found.Description, found.Link));
            Assert.Equal(Span(entry.Time), (found.Start.ToString(), found.End.ToString()));
            Assert.Equal(entry.IsCancelled ? [] : entry.RingsBefore.Select(ahead => -(long)ahead.TotalSeconds), found.Rings);
        }
    }

    /// <summary>Seconds since 1970, or days.</summary>
    private static (string Start, string End) Span(CalendarTime time) => time switch
    {
        CalendarTime.Hours hours => (Seconds(hours.Zone.ToUtc(hours.Start)), Seconds(hours.Zone.ToUtc(hours.Start) + hours.Lasts)),
        CalendarTime.Day day => ($"{day.On:yyyy-MM-dd}", $"{day.On.AddDays(1):yyyy-MM-dd}"),
        _ => throw new NotSupportedException(),
    };

    private static string Seconds(DateTime utc) => $"{(long)(utc - DateTime.UnixEpoch).TotalSeconds}";

    private static async Task<Seen> Look(string program, string script, byte[] file)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(Repository.Root, "tests", "peers", script)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var reader = Begin(start);
        Skip.If(reader is null, $"{program} is not on this machine.");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // only so that a reader that hangs does not hang the run
        var (said, complaint) = (reader.StandardOutput.ReadToEndAsync(patience.Token), reader.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await reader.StandardInput.BaseStream.WriteAsync(file, patience.Token);
            reader.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already: its exit code says why.
        }

        await reader.WaitForExitAsync(patience.Token);
        Skip.If(reader.ExitCode == LibraryIsMissing, $"The library of {script} is not on this machine.");
        Assert.True(reader.ExitCode == 0, await complaint);
        return JsonSerializer.Deserialize<Seen>(await said, Web)!;
    }

    private static Process? Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed record Seen(string Method, string? Name, IReadOnlyList<SeenEvent> Events);

    private sealed record SeenEvent(
        string Uid, int Sequence, string Status, JsonElement Start, JsonElement End, string? Summary, string? Place, string? Description, string? Link, IReadOnlyList<long> Rings);
}
