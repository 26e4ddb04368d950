using Shnor.Documents.Rosters;
using Shnor.Documents.Sheets;
using Shnor.Domain.People;

namespace Shnor.Documents.Tests.Rosters;

/// <summary>Whatever list our own writer writes, our own reader reads: the same people, or told by their rows; and nothing makes it throw.</summary>
public sealed class RosterRoundTripSpecs
{
    private static readonly string[] Surnames = ["Светлова", "Пчёлкина", "Лобанов", "Мамин-Сибиряк", "Ким", "Журавина", "ОРЛОВА", "кедров"];
    private static readonly string[] Firsts = ["Анна", "Олег", "Семён", "Яна", "Пётр"];
    private static readonly string[] Patronymics = ["Андреевна", "Петрович", "Ильич", "Фёдоровна"];
    private static readonly string[] Schools = ["", "МБОУ «Озёрная СОШ»", "Лицей № 3; старый корпус", "=СОШ № 1", "@школа", "+1", "МКОУ \"Лесная\"\tООШ"];
    private static readonly string[] Posts = ["", "учитель", "-зам. директора", "директор", "<b>методист</b> & Ко", "=HYPERLINK(\"x\")"];
    private static readonly string[] Roles = ["", "педагог", "ответственный", "руководитель школы"];

    [Fact]
    public void Random_lists_come_back_the_same()
    {
        var random = new Random(20260901);
        for (var run = 0; run < 60; run++)
        {
            var people = Enumerable.Range(0, random.Next(1, 40))
                .Select(_ => (string[])[$"{Any(random, Surnames)} {Any(random, Firsts)} {Any(random, Patronymics)}", Any(random, Schools), Any(random, Posts), Any(random, Roles)])
                .DistinctBy(row => (FullName.KeyOf(row[0]), SchoolName.KeyOf(row[1]))).ToList();
            var table = new SheetTable("Люди", [new("ФИО", 30), new("Школа", 30), new("Должность", 20), new("Роль", 20)], people);
            foreach (var (bytes, name) in ((byte[], string)[])[(WorkbookFile.Write(table), "люди.xlsx"), (SeparatedFile.Write(table), "люди.csv")])
            {
                var roster = Assert.IsType<RosterReading.Roster>(DocumentReader.Read(bytes, name));

                Assert.Empty(roster.Unread);
                Assert.Equal(people.Select(Expected), roster.Rows.Select(row => (FullName.KeyOf(row.FullName!), row.School ?? "", row.Post ?? "", row.Role)));
            }
        }
    }

    [Fact]
    public void Nothing_makes_the_reader_throw_or_lose_a_row()
    {
        var random = new Random(7);
        string[] pieces = ["ФИО", "Школа", "Роль", ";", ";", "\n", "\n", "Светлова А.А.", "СОШ № 1", "\"", "\uD800", "\0", "1", "//", "-", "Фамилия", "Имя", "ФИО;Школа\n", "Лобанов И.П.;СОШ № 2\n", "педагог"];
        for (var run = 0; run < 1500; run++)
        {
            var text = "ФИО;Школа;Роль\n" + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "люди.csv") is not RosterReading.Roster roster) continue;
            Assert.Equal(roster.Rows.Count + roster.Unread.Count, roster.Rows.Select(row => row.Line).Concat(roster.Unread.Select(note => note.Line)).Distinct().Count());
            Assert.All(roster.Rows, row => Assert.NotEmpty(row.NameKey()));
        }
    }

    private static (string Name, string School, string Post, Role? Role) Expected(string[] row) => (
        FullName.KeyOf(row[0]),
        row[1].Replace('\t', ' '),
        row[2].Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal),
        row[3] switch { "педагог" => Role.Teacher, "ответственный" => Role.Responsible, "руководитель школы" => Role.SchoolHead, _ => null });

    private static string Any(Random random, string[] all) => all[random.Next(all.Length)];
}
