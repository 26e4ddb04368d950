using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>
/// Plays the guide «Администратору» as it is written: every label, command and file of its numbered steps, in their order. A label that has changed,
/// or a step that no longer works, fails here.
/// </summary>
public sealed partial class AdministratorGuideSpecs
{
    private const int Invited = 30;

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ru", "administratoru.md"));

    private static readonly string Plan = """
        **Программа поддержки школ Озёрного округа**

        План мероприятий на 2022 год

        	Содержание деятельности	Сроки	Ответственные
        1	Вебинары для школ	По графику еженедельно - четверг 12:00	Андреева Е.А.
        2	Разработка дорожной карты округа	До 28 февраля 2022 года	Пчёлкина О.В.
        3	Анализ мер за первую четверть	Апрель 2022 года	Рабочая группа
        """;

    [Fact]
    public async Task The_guide_leads_from_an_empty_bot_to_thirty_connected_people()
    {
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var owner = town.Phone("Ольга", "Комарова");
        foreach (var step in StepsOf("От пустого бота до списка людей")) await Play(town, owner, step);

        var invitations = owner.Inbox.SelectMany(message => InvitationLine().Matches(message.Text)).Select(line => (Code: line.Groups["code"].Value, Name: line.Groups["name"].Value)).Distinct().ToList();
        Assert.Equal(Invited, invitations.Count);
        foreach (var (code, name) in invitations)
        {
            var phone = town.Phone(name.Split(' ')[0]);
            await phone.Starts(code);
            foreach (var step in StepsOf("Что сделает каждый").Take(2)) await Play(town, phone, step);
            Assert.Contains("Вы подключены", string.Join('\n', phone.Inbox.Select(message => message.Text)), StringComparison.Ordinal);
        }

        foreach (var step in StepsOf("Что сделает каждый").Skip(2)) await Play(town, owner, step);
        Assert.StartsWith("Ждать некого: подключились все", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(Invited + 1, await town.Look(db => db.People.CountAsync(p => p.Addresses.Count > 0 && p.ConsentVersion != null)));
        Assert.Equal(Invited + 1, await town.Look(db => db.Memberships.CountAsync()));
        Assert.Equal(1, await town.Look(db => db.Schools.CountAsync(s => s.Type == SchoolType.LowResults)));
        Assert.Equal(1, await town.Look(db => db.BodyMembers.CountAsync()));
        Assert.Equal(1, await town.Look(db => db.Memberships.CountAsync(m => m.Role == Role.SchoolHead && m.SchoolId != null)));
    }

    [Fact]
    public void The_guide_has_its_steps()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6], StepsOf("От пустого бота до списка людей").Select((_, i) => i + 1));
        Assert.Equal(3, StepsOf("Что сделает каждый").Count);
        Assert.All(StepsOf("От пустого бота до списка людей"), step => Assert.NotEmpty(Things().Matches(step)));
    }

    private static async Task Play(TestTown town, Phone phone, string step)
    {
        foreach (Match thing in Things().Matches(step))
        {
            switch (thing.Value.Trim('`', '«', '»'))
            {
                case "/start КОД":
                    await phone.Starts(town.OwnerCode);
                    break;
                case ['/', ..] command:
                    await phone.Writes(command);
                    break;
                case "план.txt":
                    await phone.SendsFile("план.txt", Plan);
                    break;
                case "люди.csv":
                    await phone.SendsFile("люди.csv", Encoding.UTF8.GetBytes(List()));
                    break;
                case "Верно":
                    while (phone.Buttons.Contains("Верно")) await phone.Presses("Верно");
                    break;
                case "выберите школу":
                    await phone.Presses(phone.Buttons.First(button => button.Contains("Озёрная", StringComparison.Ordinal)));
                    break;
                case var label:
                    await phone.Presses(phone.Buttons.FirstOrDefault(button => Reads(button, label))
                        ?? throw new InvalidOperationException($"The guide says «{label}»; there is: {string.Join(", ", phone.Buttons)}\nunder: {phone.Last.Text}"));
                    break;
            }
        }
    }

    /// <summary>«1. Рабочая группа» and «Всем сразу (30)» read as the guide has them; a mark before a name says how it stands.</summary>
    private static bool Reads(string button, string label) => Decoration().Replace(button, "").Trim() == label;

    private static List<string> StepsOf(string heading)
    {
        var section = Guide[Guide.IndexOf($"## {heading}", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return [.. (end < 0 ? section : section[..end]).Split('\n').Where(line => Number().IsMatch(line))];
    }

    /// <summary>Thirty invented people of three schools: two of them are in the plan, one heads a school.</summary>
    private static string List()
    {
        string[] schools = ["Озёрная СОШ", "Ключевская ООШ", "Лицей № 3"];
        string[] surnames = ["Кедрова", "Ромашова", "Журавина", "Берёзова", "Синицына", "Рябинина", "Соловьёва", "Вербина", "Клёнова", "Лугова"];
        var rows = Enumerable.Range(0, Invited - 2).Select(i => $"{surnames[i % surnames.Length]} {"АБВГДЕЖЗИК"[i / surnames.Length]}.{"МНОПРСТУФХ"[i % 10]}.;{schools[i % 3]};учитель;{(i == 0 ? "руководитель школы" : "педагог")}");
        return string.Join("\r\n", ["ФИО;Школа;Должность;Роль", "Андреева Е.А.;Озёрная СОШ;методист;ответственный", "Пчёлкина О.В.;Лицей № 3;методист;ответственный", .. rows]);
    }

    /// <summary>What a step says to send or to press: a command or a file in the guide's letters, a label in its quotes, and one choice in words.</summary>
    [GeneratedRegex("`[^`]+`|«[^»]+»|выберите школу")]
    private static partial Regex Things();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:\d+\. )?(?:[^\w«(]+ )?| \(\d+\)$")]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?<name>[^\n—]+) — https://\S+start=(?<code>[A-Z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex InvitationLine();
}
