using System.CommandLine;
using System.Text;
using Shnor.Documents;
using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Cli;

/// <summary><c>roadmap FILE [--year …] [--json]</c>: what the bot would make of a plan, without a bot. Notes go to the error stream.</summary>
public static class RoadmapCommand
{
    private const int Good = 0;
    private const int Failed = 1;
    private const int WrongArguments = 2;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "файл плана" };
        var year = new Option<string?>("--year") { Description = "годы плана: 2024, 2024/2025 или 2021-2024; без него берутся из документа" };
        var json = new Option<bool>("--json") { Description = "массив JSON вместо таблицы" };
        var command = new Command("roadmap", "Прочитать план и показать, как он понят") { file, year, json };
        command.SetAction(async (parsed, ct) =>
        {
            // The console's own encoding is the machine's; scripts expect UTF-8.
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return await RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(year), parsed.GetValue(json), output, parsed.InvocationConfiguration.Error, ct);
        });
        return command;
    }

    public static async Task<int> RunAsync(string file, string? year, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var years = PlanYears.TryParse(year);
        if (year is not null && years is null)
        {
            await error.WriteLineAsync($"Не понятен --year «{year}»: напишите 2024, 2024/2025 или 2021-2024.");
            return WrongArguments;
        }

        if (!File.Exists(file))
        {
            await error.WriteLineAsync($"Файла «{file}» нет: проверьте путь, он считается от текущей папки.");
            return WrongArguments;
        }

        if (await ReadAsync(file, ct) is not { } bytes)
        {
            await error.WriteLineAsync($"Файл «{file}» не открывается: проверьте, что его можно читать и что он не занят другой программой.");
            return Failed;
        }

        using var files = new PlanFiles();
        switch (await files.Read(bytes, Path.GetFileName(file), ct))
        {
            case PlanReading.Plan(var draft):
                await Write(Roadmap.Of(draft, years));
                return Good;
            case PlanReading.Undated(var draft, _):
                await Write(Roadmap.Of(draft, years));
                await error.WriteLineAsync("В документе нет сроков: у всех мероприятий срок пуст.");
                return Good;
            case PlanReading.Refusal refusal:
                await error.WriteLineAsync(refusal.Sentence);
                return Failed;
            default:
                throw new InvalidOperationException("A reading is a plan, measures without deadlines or a refusal.");
        }

        async Task Write(Roadmap roadmap)
        {
            await output.WriteAsync(asJson ? RoadmapJson.Of(roadmap) : RoadmapTable.Of(roadmap));
            await output.FlushAsync(ct);
            foreach (var note in roadmap.Notes) await error.WriteLineAsync(note);
        }
    }

    /// <summary>Not more than the reader takes; null when the file cannot be read.</summary>
    private static async Task<byte[]?> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var bytes = new byte[PlanFiles.MaxBytes + 1];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
            return bytes[..length];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
