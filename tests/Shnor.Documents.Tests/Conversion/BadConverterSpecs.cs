using System.Globalization;
using System.Text;
using Shnor.Documents.Conversion;
using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests.Conversion;

/// <summary>What a converter does wrong stays its own trouble: one sentence for the person, nothing left on the machine.</summary>
public sealed class BadConverterSpecs : IDisposable
{
    private const string Plan = "Срок\tМероприятие\nмай\tСеминар";

    private readonly string _folder = Directory.CreateTempSubdirectory("converter-").FullName;
    private readonly RingingTime _time = new();

    public BadConverterSpecs() => Skip.If(OperatingSystem.IsWindows(), "The converters of these tests are shell scripts.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task One_that_works_gives_the_plan_and_sees_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("Telegram__Token", "123456:secret");
        using var files = Files($"env > '{At("env")}'; pwd > '{At("pwd")}'; stat -c %a . > '{At("mode")}'; printf '{Plan}' > \"$out\"", pdf: true);

        Assert.Equal("Семинар", Assert.Single(Assert.IsType<PlanReading.Plan>(await Read(files)).Draft.Rows).Title);

        var environment = await File.ReadAllTextAsync(At("env"));
        Assert.DoesNotContain("Telegram", environment, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", environment, StringComparison.Ordinal);
        Assert.Equal("700", Said("mode"));
        Assert.False(Directory.Exists(Said("pwd")), "The folder of the conversion is left behind.");
    }

    [SkippableFact]
    public async Task One_that_hangs_is_killed_with_all_its_children()
    {
        using var files = Files($"pwd > '{At("pwd")}'; sleep 3600 & echo $! > '{At("child")}'; echo $$ > '{At("started")}'; sleep 3600", pdf: true);

        var reading = Read(files);
        await Started("started");
        _time.Ring();

        Assert.Contains("читается слишком долго", Assert.IsType<PlanReading.TooLarge>(await reading).Sentence, StringComparison.Ordinal);
        Assert.False(IsAlive(Said("started")));
        Assert.False(IsAlive(Said("child")));
        Assert.False(Directory.Exists(Said("pwd")));
    }

    [SkippableFact]
    public async Task A_cancelled_one_is_killed_too()
    {
        using var files = Files($"pwd > '{At("pwd")}'; echo $$ > '{At("started")}'; sleep 3600", pdf: true);
        using var stop = new CancellationTokenSource();

        var reading = Read(files, stop.Token);
        await Started("started");
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(IsAlive(Said("started")));
        Assert.False(Directory.Exists(Said("pwd")));
    }

    [SkippableTheory]
    [InlineData("exit 3")]
    [InlineData("kill -9 $$")]
    [InlineData("exit 0")]
    [InlineData("yes ошибка | head -c 2000000 >&2; exit 1")]
    [InlineData("ln -s /etc/hostname \"$out\"")]
    public async Task One_that_fails_gives_a_sentence(string script)
    {
        using var files = Files(script, pdf: true);

        Assert.EndsWith(".", Assert.IsAssignableFrom<PlanReading.Refusal>(await Read(files)).Sentence, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Garbage_instead_of_a_document_is_refused_as_any_other()
    {
        using var files = Files("for last; do :; done; mkdir out; echo 'PK not a zip' > out/in.docx", pdf: false);

        Assert.IsAssignableFrom<PlanReading.Refusal>(await files.Read(@"{\rtf1"u8.ToArray(), "план.rtf", CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_flood_of_output_is_cut_off()
    {
        using var files = Files("yes Семинар | head -c 3000000 > \"$out\"", pdf: true);

        Assert.IsAssignableFrom<PlanReading.Refusal>(await Read(files));
    }

    [SkippableFact]
    public async Task Where_prlimit_is_installed_memory_and_output_are_held()
    {
        var here = OfficePrograms.OnThisMachine();
        Skip.If(here.Prlimit is null, "prlimit is not installed.");
        using var files = Files($"ulimit -v > '{At("memory")}'; yes Семинар > \"$out\"; wc -c < \"$out\" > '{At("written")}'", pdf: true, here.Prlimit);

        Assert.IsAssignableFrom<PlanReading.Refusal>(await Read(files));
        Assert.Equal("2097152", Said("memory"));
        Assert.Equal("1048576", Said("written"));
    }

    [SkippableFact]
    public async Task A_second_file_waits_its_turn_and_a_crowd_is_asked_to_come_later()
    {
        var began = "[ \"$1\" = -tsv ] || echo $$ >> '" + At("began") + "'"; // a PDF is drawn twice
        using var files = Files($"{began}; [ -e '{At("go")}' ] || {{ echo $$ > '{At("started")}'; while [ ! -e '{At("go")}' ]; do sleep 0.02; done; }}; printf '{Plan}' > \"$out\"", pdf: true);

        var first = Read(files);
        await Started("started");
        var second = Read(files);
        var third = Read(files);

        Assert.IsType<PlanReading.NotNow>(await third);
        Assert.Single(await File.ReadAllLinesAsync(At("began")));
        await File.WriteAllTextAsync(At("go"), "");
        Assert.IsType<PlanReading.Plan>(await first);
        Assert.IsType<PlanReading.Plan>(await second);
        Assert.Equal(2, (await File.ReadAllLinesAsync(At("began"))).Length);
    }

    [Theory]
    [InlineData("план.pdf", "%PDF-1.4")]
    [InlineData("план.rtf", @"{\rtf1 план}")]
    [InlineData("план.doc", "\u00D0\u00CF\u0011\u00E0")]
    public async Task Without_programs_a_sentence_says_how_to_save_the_file(string name, string content)
    {
        using var files = new PlanFiles(() => new(null, null, null), new(), TimeProvider.System);

        Assert.IsType<PlanReading.UnsupportedFormat>(await files.Read(Encoding.Latin1.GetBytes(content), name, CancellationToken.None));
    }

    [Fact]
    public async Task A_program_that_went_away_is_as_if_it_had_never_been_there()
    {
        using var files = new PlanFiles(() => new(At("nowhere"), null, null), new(), TimeProvider.System);

        Assert.IsType<PlanReading.UnsupportedFormat>(await files.Read("%PDF-1.4"u8.ToArray(), "план.pdf", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_looked_at() =>
        Assert.Contains("20 МБ", Assert.IsType<PlanReading.TooLarge>(await new PlanFiles(() => throw new InvalidOperationException(), new(), _time).Read(new byte[PlanFiles.MaxBytes + 1], "план.pdf", CancellationToken.None)).Sentence, StringComparison.Ordinal);

    private static Task<PlanReading> Read(PlanFiles files, CancellationToken ct = default) => files.Read("%PDF-1.7"u8.ToArray(), "план.pdf", ct);

    private static bool IsAlive(string pid) => Directory.Exists($"/proc/{int.Parse(pid, CultureInfo.InvariantCulture)}") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static bool Exists(string path) => File.Exists(path) && new FileInfo(path).Length > 1;

    private string At(string name) => Path.Combine(_folder, name);

    private string Said(string name) => File.ReadAllText(At(name)).Trim();

    private async Task Started(string name)
    {
        while (!Exists(At(name))) await Task.Yield();
    }

    /// <param name="script">As pdftotext its seventh argument is the file to write; as soffice it writes into «out».</param>
    private PlanFiles Files(string script, bool pdf, string? prlimit = null)
    {
        var program = At("program");
        File.WriteAllText(program, $"#!/bin/sh\nfor out in \"$@\"; do :; done # the last argument, where a PDF's text goes\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var limits = new ConversionLimits { OutputBytes = 1024 * 1024, MaxWaiting = 1 };
        return new(() => pdf ? new(program, null, prlimit) : new(null, program, prlimit), limits, _time);
    }
}
