using System.Text;
using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>Seeded, so that a failure comes again.</summary>
public sealed partial class PhraseProperties
{
    private static readonly string[] Samples =
    [
        "Февраль 2022 года", "Март – апрель 2022 года", "1 раз в месяц", "еженедельно - четверг 12:00", "В течение года", "до 15 июня 2023 года", "Июнь и ноябрь 2024 года",
        "с 8 октября по 3 ноября 2022 года", "4 квартал 2024 года", "2 раза в год", "ноябрь, март", "последняя пятница месяца, 14:00", "21.02.2022 - 27.02.2022", "ежемесячно до 15 числа",
    ];

    private static readonly string[] Alphabet =
    [
        "январь", "марта", "сент", "четверг", "неделя", "в", "течение", "до", "с", "по", "раз", "год", "2024", "2024/2025", "15", "31", "29.02", "12:00", "-", ",", ".", "(", "\n", " ", "ежегодно", "I",
        "каникулы", "полугодие", "числа", "последняя", "\ud800", "\udfff", "\uffff", "\u0301", "😀", "Ⅳ", "999999999999", "00.00.0000", "школа", "не", "реже", "учебного", "\0", "ﷺ", "за", "после", "каждый",
    ];

    [Fact]
    public void Case_spaces_dashes_and_the_word_year_do_not_change_the_reading()
    {
        var random = new Random(20240501);
        for (var i = 0; i < 2000; i++)
        {
            var phrase = Samples[random.Next(Samples.Length)];
            var other = Perturb(phrase, random);
            Assert.True(Phrases.Json(phrase, "2021/2022") == Phrases.Json(other, "2021/2022"), $"«{phrase}» and «{other}» read differently: {Phrases.Json(other, "2021/2022")}");
        }
    }

    [Fact]
    public void Whatever_the_text_there_is_a_reading_that_survives_its_JSON()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 25); n > 0; n--)
            {
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
                if (random.Next(3) > 0) text.Append(' ');
            }
            var timing = Phrases.Read(text.ToString(), random.Next(3) switch { 0 => null, 1 => "2024/2025", _ => "2021-2024" }, random.Next(2) == 0 ? null : "2025-02");
            Assert.Equal(timing, TimingJson.Read(TimingJson.Write(timing)));
        }
    }

    [Fact]
    public void Any_characters_at_all_are_read_without_an_exception()
    {
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x10000 : 0x500))]);
            Assert.NotNull(Phrases.Read(text, "2024"));
        }
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1_000_000)]
    public void The_longest_texts_are_answered(int length)
    {
        foreach (var part in new[] { "январь ", "ь ", "а", "1,", "по ", "12.", "(", "понедельник-" })
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            Assert.NotNull(Phrases.Read(text, "2024"));
        }
    }

    [GeneratedRegex(@"(?<=\d{4}) года", RegexOptions.IgnoreCase)]
    private static partial Regex YearWord();

    private static string Perturb(string phrase, Random random)
    {
        var other = phrase;
        if (random.Next(2) == 0) other = other.ToUpperInvariant();
        if (random.Next(2) == 0) other = YearWord().Replace(other, random.Next(3) switch { 0 => " г.", 1 => "г", _ => " Г" });
        if (random.Next(2) == 0) other = other.Replace(" ", random.Next(3) switch { 0 => "  ", 1 => "\u00a0", _ => "\u2009" }, StringComparison.Ordinal);
        var dash = "-–—−‑"[random.Next(5)];
        other = string.Concat(other.Select(c => c is '-' or '–' ? dash.ToString() : c.ToString()));
        return random.Next(2) == 0 ? $" {other}. " : other;
    }
}
