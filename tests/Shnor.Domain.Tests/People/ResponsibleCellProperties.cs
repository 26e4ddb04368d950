using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class ResponsibleCellProperties
{
    private static readonly string[] Names =
    [
        "Светлова Е.А.", "О.В. Пчёлкина", "Журавина В. М.", "Иванова-Петрова А.Б.", "Кузнецов Пётр Ильич", "Комитет", "Рабочая группа", "Руководители РМО", "ММС",
        "Муниципальная методическая служба", "классные руководители", "ОУ № 5", "МБОУ «Ключевская ООШ»", "МКОО Гвоздевская СОШ", "специалисты МКУ «ЦРО»", "родители",
    ];

    private static readonly string[] Separators = [", ", "; ", "\n", ",\n", " / ", ";\n", ", а также "];

    [Theory]
    [InlineData(20260901)]
    [InlineData(20260902)]
    public void Known_names_in_any_separators_come_back(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var names = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Names[random.Next(Names.Length)]).Distinct().ToList();
            var cell = names[0];
            foreach (var name in names.Skip(1)) cell += Separators[random.Next(Separators.Length)] + name;

            Assert.Equal(names, ResponsibleCell.Split(cell).Select(name => name.Text));
        }
    }

    [Fact]
    public void Every_letter_of_the_cell_is_in_some_name()
    {
        var random = new Random(20240614);
        string[] pieces = ["Светлова Е.А.", " ", " ", ", ", "\n", " – ", "методист", "директор школы", "Комитет", "и", "«", "»", "(", ")", "МБОУ «Ключ»", "Руководители", "ОУ", "педагоги", "О.В. Пчёлкина", "группа"];
        for (var run = 0; run < 5000; run++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)] + " "));
            if (cell.Split("Светлова").Length > 2 || cell.Split("Пчёлкина").Length > 2) continue; // a person is named once, with what stands beside the first
            var said = string.Join(' ', ResponsibleCell.Split(cell).Select(name => name.Text)).ToLowerInvariant();

            foreach (var word in Words(cell).Except(["и"])) Assert.True(Words(said).Contains(word), $"«{word}» of «{cell.ReplaceLineEndings("⏎")}» is lost in «{said}»");
        }
    }

    [Fact]
    public void No_text_makes_it_throw_and_nothing_is_named_twice()
    {
        var random = new Random(20220210);
        string[] pieces = ["Светлова", "Е.А.", "Е.", " ", ",", "«", "»", "(", ")", "\"", "МБОУ", "Комитет", "методист", "и", "/", ";", "\n", "ё", "\u0308", "\uD800", ".", "-", "12", "СВЕТЛОВА", "О.В. Пчёлкина", "1.", ":"];
        for (var run = 0; run < 5000; run++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            var names = ResponsibleCell.Split(cell);

            Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name.Text), cell));
            Assert.Equal(names.Count, names.Select(name => name.Person?.Key ?? name.Text.ToLowerInvariant()).Distinct().Count());
        }
    }

    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
