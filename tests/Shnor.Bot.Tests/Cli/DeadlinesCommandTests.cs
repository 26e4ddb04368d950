using System.Text.Json;
using Shnor.Bot.Cli;

namespace Shnor.Bot.Tests.Cli;

public sealed class DeadlinesCommandTests
{
    [Fact]
    public async Task Each_phrase_gets_one_line_of_JSON()
    {
        var (code, output, _) = await Run("2024", "Июнь 2024 года\n\nПо запросу\n");
        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"phrase":"Июнь 2024 года","timing":{"kind":"months","months":[6],"year":2024}}
            {"phrase":"По запросу","timing":{"kind":"on_demand","trigger":"По запросу"}}

            """, output);
    }

    [Fact]
    public async Task An_object_brings_its_own_year_and_month()
    {
        var (_, output, _) = await Run(null, """{"phrase":"I неделя","year":"2015/2016","month":"2016-03"}""" + "\n" + """{"phrase":"май","year":2023}""");
        Assert.Equal(
            """
            {"phrase":"I неделя","timing":{"kind":"period","from":"2016-03-01","to":"2016-03-07","approx":true}}
            {"phrase":"май","timing":{"kind":"months","months":[5],"year":2023}}

            """, output);
    }

    [Theory]
    [InlineData("{\"phrase\": ")]
    [InlineData("""{"phrase":"\ud800"}""")]
    [InlineData("""{"phrase":7}""")]
    public async Task A_line_that_is_no_object_is_a_phrase(string line)
    {
        var (code, output, _) = await Run("2024", line);
        Assert.Equal(0, code);
        Assert.Contains("\"kind\":\"unparseable\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("скоро")]
    [InlineData("2024/2026")]
    [InlineData("2025-2024")]
    [InlineData("")]
    public async Task A_wrong_year_is_refused_in_one_sentence(string year)
    {
        var (code, output, error) = await Run(year, "май");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal($"Не понятен --year «{year}»: напишите 2024, 2024/2025 или 2021-2024.", error.TrimEnd());
    }

    [Fact]
    public async Task Line_ends_of_Windows_and_a_last_line_without_one_are_lines()
    {
        var (_, output, _) = await Run("2024", "май\r\n\r\n{\"phrase\":\"июнь\"}\r\nиюль");
        Assert.Equal(["май", "июнь", "июль"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Phrase));
    }

    [Fact]
    public async Task An_hour_beside_a_date_is_an_extra_field()
    {
        var (_, output, _) = await Run("2024", "10 декабря в 14:00");
        Assert.Equal("""{"phrase":"10 декабря в 14:00","timing":{"kind":"once","date":"2024-12-10","time":"14:00"}}""" + "\n", output);
    }

    [Fact]
    public async Task A_line_longer_than_any_deadline_and_an_object_deeper_than_any_are_answered_as_phrases()
    {
        var (code, output, _) = await Run("2024", string.Concat(Enumerable.Repeat("январь ", 50_000)) + "\n" + new string('{', 5000));
        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains("\"kind\":\"unparseable\"", StringComparison.Ordinal)));
    }

    private static string? Phrase(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("phrase").GetString();
    }

    private static async Task<(int Code, string Output, string Error)> Run(string? year, string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await DeadlinesCommand.RunAsync(year, new StringReader(input), output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
