using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>Every month in every form, and every single slip in it.</summary>
public sealed class MonthNameProperties
{
    private const string Letters = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[][] Forms =
    [
        ["январь", "января", "январю", "январем", "январе", "янв", "январ"], ["февраль", "февраля", "февралю", "февралем", "феврале", "фев", "февр", "феврал"],
        ["март", "марта", "марту", "мартом", "марте", "мар"], ["апрель", "апреля", "апрелю", "апрелем", "апреле", "апр", "апрел"],
        ["май", "мая", "маю", "маем", "мае"], ["июнь", "июня", "июню", "июнем", "июне", "июн"], ["июль", "июля", "июлю", "июлем", "июле", "июл"],
        ["август", "августа", "августу", "августом", "августе", "авг"], ["сентябрь", "сентября", "сентябрю", "сентябрем", "сентябре", "сен", "сент", "сентяб", "сентябр"],
        ["октябрь", "октября", "октябрю", "октябрем", "октябре", "окт", "октяб", "октябр"], ["ноябрь", "ноября", "ноябрю", "ноябрем", "ноябре", "ноя", "нояб", "ноябр"],
        ["декабрь", "декабря", "декабрю", "декабрем", "декабре", "дек", "декаб", "декабр"],
    ];

    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_is_read_in_every_case_and_abbreviation(int month)
    {
        foreach (var form in Forms[month - 1].SelectMany(f => new[] { f, f + ".", f.ToUpperInvariant(), $"в {f}", $"{f} 2024", $"{f}. 2024 г." }))
            Assert.Equal([month], Assert.IsType<Timing.Months>(Phrases.Read(form, "2024")).Numbers);
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void A_slip_is_taken_back_or_left_and_never_makes_another_month(int month)
    {
        var name = Forms[month - 1][0];
        var known = Forms.SelectMany((forms, i) => forms.Select(f => (f, i + 1))).ToDictionary(f => f.f, f => f.Item2);
        foreach (var slip in Slips(name))
        {
            var wanted = known.GetValueOrDefault(slip, month);
            if (Phrases.Read(slip, "2024") is Timing.Months read) Assert.Equal((slip, wanted), (slip, read.Numbers[0]));
            else Assert.True(name.Length < 6, $"«{slip}» was not read");
        }
    }

    private static IEnumerable<string> Slips(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (name.Length > 6) yield return name.Remove(i, 1);
            if (i + 1 < name.Length) yield return name[..i] + name[i + 1] + name[i] + name[(i + 2)..];
            foreach (var letter in Letters.Where(l => l != name[i])) yield return name[..i] + letter + name[(i + 1)..];
        }
    }
}
