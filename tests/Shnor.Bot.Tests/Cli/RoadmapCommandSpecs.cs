using System.Text.Json;
using Shnor.Bot.Cli;
using Shnor.Bot.Samples;

namespace Shnor.Bot.Tests.Cli;

public sealed class RoadmapCommandSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shnor-roadmap-");

    [Fact]
    public async Task Json_has_every_field_of_every_row()
    {
        var (code, output, _) = await Run(Plan(), json: true);

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(13, json.RootElement.GetArrayLength());
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.Equal(
            ["no", "section", "title", "deadline", "timing", "kind", "responsible", "expected"], row.EnumerateObject().Select(field => field.Name)));

        var webinar = json.RootElement[4];
        Assert.Equal("5", webinar.GetProperty("no").GetString());
        Assert.Equal(JsonValueKind.Null, webinar.GetProperty("section").ValueKind);
        Assert.Equal(JsonValueKind.Null, webinar.GetProperty("expected").ValueKind);
        Assert.Equal("Участие в вебинарах в рамках проекта «500+» (приложение 1)", webinar.GetProperty("title").GetString());
        Assert.Equal("По графику еженедельно - среда 12:00", webinar.GetProperty("deadline").GetString());
        Assert.Equal("webinar", webinar.GetProperty("kind").GetString());
        Assert.Equal("recurring", webinar.GetProperty("timing").GetProperty("kind").GetString());
        Assert.Equal("WE", webinar.GetProperty("timing").GetProperty("weekday").GetString());
        Assert.Equal(["Соколова М.В.", "Крылова Т.А.", "Орлова И.П."], json.RootElement[5].GetProperty("responsible").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("Фёдорова", output, StringComparison.Ordinal); // Cyrillic is not escaped
    }

    [Fact]
    public async Task The_table_can_be_read_by_a_person()
    {
        var (code, output, error) = await Run(Plan());

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("каждую среду в 12:00", output, StringComparison.Ordinal);
        Assert.Contains("вебинар", output, StringComparison.Ordinal);
        Assert.Contains("13 мероприятий", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n').Skip(1), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public async Task Notes_go_to_the_error_stream_and_years_may_be_given()
    {
        var plan = Write("План\n№\tМероприятие\tСроки\tОтветственные\n1\tСеминар\tмай\tКомитет\n2\tОтчёт\tкогда рак свистнет\tКомитет\n");

        var (_, unknown, notes) = await Run(plan, json: true);
        var (code, given, rest) = await Run(plan, year: "2024/2025", json: true);

        Assert.Equal(0, code);
        Assert.Contains("Годы плана в документе не указаны.", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("Годы", rest, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(unknown).RootElement[0].GetProperty("timing").GetProperty("year").ValueKind);
        Assert.Equal(2025, JsonDocument.Parse(given).RootElement[0].GetProperty("timing").GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Measures_without_deadlines_have_an_empty_one()
    {
        var (code, output, notes) = await Run(Write("План на 2024 год\nЗадачи\tПодготовительные действия\nОбеспечить поддержку школ\tРазработать план\n"), json: true);

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["Обеспечить поддержку школ", "Разработать план"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("title").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.Equal("", row.GetProperty("deadline").GetString()));
        Assert.Contains("нет сроков", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_read_goes_to_the_error_stream()
    {
        var (code, output, notes) = await Run(Write("План на 2024 год\n№\tМероприятие\tСроки\tОтветственные\n1\tСеминар\tмай\tКомитет\n2\tСовещание\tиюнь\tКомитет 3\tОтчёт\tиюль\tКомитет\n4\tАнализ\tавгуст\tКомитет\n"), json: true);

        Assert.Equal(0, code);
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetArrayLength());
        Assert.Contains("Строка 4: не разобрал «2 | Совещание | июнь | Комитет 3 | Отчёт | июль | Комитет».", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_sentence_and_a_code()
    {
        await AssertRefused(2, Plan(), year: "скоро");
        await AssertRefused(2, Path.Combine(_folder.FullName, "нет.txt"));
        await AssertRefused(2, _folder.FullName);
        await AssertRefused(1, Write("просто текст"));
        await AssertRefused(1, Write("не текст", "план.docx"));
    }

    [Fact]
    public async Task The_command_line_takes_the_file_and_its_options()
    {
        var parsed = RoadmapCommand.Create().Parse([Write("просто текст"), "--year", "2024", "--json"]);
        using var error = new StringWriter();

        Assert.Empty(parsed.Errors);
        Assert.Equal(1, await parsed.InvokeAsync(new() { Error = error }, CancellationToken.None));
        Assert.Contains("нет таблицы", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task AssertRefused(int code, string file, string? year = null)
    {
        var (actual, output, error) = await Run(file, year);

        Assert.Equal((code, ""), (actual, output));
        Assert.EndsWith(".", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string file, string? year = null, bool json = false)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await RoadmapCommand.RunAsync(file, year, json, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    private string Plan() => Write(SampleProgramme.PlanText(new(2026, 11, 24)));

    private string Write(string text, string name = "план.txt")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
