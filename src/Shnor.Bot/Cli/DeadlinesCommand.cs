using System.CommandLine;
using System.Text;
using System.Text.Json;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Cli;

/// <summary><c>deadlines [--year 2024]</c>: phrases in, one a line or as JSON; what each means out, one JSON line each.</summary>
public static class DeadlinesCommand
{
    private const int WrongArguments = 2;

    public static Command Create()
    {
        var year = new Option<string?>("--year") { Description = "годы плана: 2024, 2024/2025 или 2021-2024" };
        var command = new Command("deadlines", "Прочитать сроки: по одному в строке или объекты JSON {phrase, year?, month?}") { year };
        command.SetAction(async (parsed, ct) =>
        {
            // The console's own encoding is the machine's; scripts send and expect UTF-8.
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return await RunAsync(parsed.GetValue(year), input, output, parsed.InvocationConfiguration.Error, ct);
        });
        return command;
    }

    public static async Task<int> RunAsync(string? year, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var years = PlanYears.TryParse(year);
        if (year is not null && years is null)
        {
            await error.WriteLineAsync($"Не понятен --year «{year}»: напишите 2024, 2024/2025 или 2021-2024.");
            return WrongArguments;
        }
        while (await input.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (phrase, context) = Asked(line, years);
            await output.WriteAsync(Answer(phrase, DeadlinePhrase.Parse(phrase, context)) + "\n");
        }
        await output.FlushAsync(ct);
        return 0;
    }

    /// <summary>A line that is not an object with a phrase is a phrase itself.</summary>
    private static (string Phrase, DeadlineContext Context) Asked(string line, PlanYears? years)
    {
        var plain = (line, new DeadlineContext(years));
        if (!line.TrimStart().StartsWith('{')) return plain;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (Text(json.RootElement, "phrase") is not { } phrase) return plain;
            var own = PlanYears.TryParse(Text(json.RootElement, "year"));
            return (phrase, new DeadlineContext(own ?? years, Month(Text(json.RootElement, "month"))));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // torn JSON; half of a surrogate pair in a string
        {
            return plain;
        }
    }

    private static string? Text(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static (int Year, int Month)? Month(string? text) =>
        text?.Split('-') is [var y, var m] && int.TryParse(y, out var year) && int.TryParse(m, out var month) && year is >= 1900 and <= 2100 && month is >= 1 and <= 12
            ? (year, month)
            : null;

    private static string Answer(string phrase, Timing timing)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, TimingJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("phrase", phrase);
            json.WritePropertyName("timing");
            TimingJson.WriteTo(json, timing);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
