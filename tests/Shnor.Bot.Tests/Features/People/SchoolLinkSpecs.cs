using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.People.Requests;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>A link per school: whoever opens it waits for the word of the head, and nobody comes in by it alone.</summary>
public sealed class SchoolLinkSpecs
{
    private const string School = "Ключевская ООШ";

    [Fact]
    public async Task The_head_lets_in_whoever_opened_the_link()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        var head = await Head(town, owner, school);
        var vera = town.Phone("Vera", "Ivanova");
        await vera.Starts(code);
        Assert.Contains("Пока координатор не уточнит ваше имя", vera.Last.Text, StringComparison.Ordinal);
        var heard = owner.Inbox.Count;
        await vera.Presses("Согласен(на)");
        Assert.StartsWith($"Спасибо! Просьба отправлена: {School}", vera.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith($"В школу просится педагог: Vera Ivanova\n{School}", head.Last.Text, StringComparison.Ordinal);
        Assert.Equal(heard, owner.Inbox.Count); // the head decides, the coordinator is not asked

        await vera.Starts(code);
        Assert.StartsWith($"Ждём ответа: {School}", vera.Last.Text, StringComparison.Ordinal);
        Assert.Empty((await PeopleTown.PersonOf(town, vera)).Memberships);
        Assert.Single(head.Inbox, m => m.Text.StartsWith("В школу просится", StringComparison.Ordinal));

        var asked = head.Last;
        await head.Presses("Впустить");
        Assert.Equal("Впустили", head.Toast);
        Assert.Contains(vera.Inbox, m => m.Text.StartsWith($"Готово, Vera Ivanova! Вас впустили: {School}.", StringComparison.Ordinal));
        Assert.StartsWith("Vera Ivanova теперь на связи", owner.Last.Text, StringComparison.Ordinal);
        var seat = Assert.Single((await PeopleTown.PersonOf(town, vera)).Memberships);
        Assert.Equal((Role.Teacher, school), (seat.Role, seat.SchoolId));

        await head.PressesFormer(asked, "Отклонить"); // a second press changes nothing
        Assert.Equal(("Этого в списке уже нет.", "По этой просьбе уже решили."), (head.Toast, head.Last.Text));
        Assert.Single((await PeopleTown.PersonOf(town, vera)).Memberships);
    }

    [Fact]
    public async Task Without_a_head_in_the_bot_the_coordinator_is_asked_and_may_put_the_name_right_first()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        var vera = await Knocks(town, code, "🌸");
        Assert.StartsWith("В школу просится педагог: 🌸", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Исправить имя");
        await owner.Writes("https://evil.example");
        Assert.StartsWith("Это не похоже на имя", owner.Last.Text, StringComparison.Ordinal);
        await owner.Writes("Иванова Вера Петровна");
        Assert.StartsWith("В школу просится педагог: Иванова В.П.", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Впустить");

        Assert.Contains(vera.Inbox, m => m.Text.StartsWith("Готово, Иванова В.П.! Вас впустили", StringComparison.Ordinal));
        Assert.Equal(school, Assert.Single((await PeopleTown.PersonOf(town, vera)).Memberships).SchoolId);
    }

    [Fact]
    public async Task Whoever_is_refused_is_told_and_forgotten()
    {
        var (town, owner, _, code) = await Found();
        await using var __ = town;
        var guest = await Knocks(town, code, "Приметный", "Гость");
        await owner.Presses("Отклонить");
        Assert.Equal("Отклонили", owner.Toast);
        Assert.Equal($"В просьбе подключиться отказано: {School}.\n\nБот удалил то, что о вас записал. Если это ошибка, скажите руководителю школы и откройте ссылку ещё раз.", guest.Last.Text);
        await town.Services.GetRequiredService<ForgetRefused>().Run(CancellationToken.None);

        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == guest.Id)));
        Assert.DoesNotContain("Приметный", await TableDump.Of(town), StringComparison.Ordinal);
        await guest.Writes("/menu");
        Assert.StartsWith("Здравствуйте!", guest.Last.Text, StringComparison.Ordinal);
        await guest.Starts(code); // a mistake may be put right
        Assert.Contains("Согласие на обработку", guest.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_forgotten_before_they_were_told_nor_while_they_ask_again()
    {
        var trouble = new Trouble();
        var (town, owner, _, code) = await Found(trouble.Into);
        await using var __ = town;
        var guest = await Knocks(town, code, "Гость");
        trouble.OnSend = (_, to, go) => to.Id == guest.Id ? Task.FromResult<Bot.Screens.SendOutcome>(new Bot.Screens.SendOutcome.Unknown("no line", NeverLeft: true)) : go();
        await owner.Presses("Отклонить");
        var forget = town.Services.GetRequiredService<ForgetRefused>();
        await forget.Run(CancellationToken.None);
        Assert.True(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == guest.Id)));

        trouble.OnSend = null;
        await town.PassTo(PeopleTown.Launch.AddMinutes(5));
        Assert.StartsWith("В просьбе подключиться отказано", guest.Last.Text, StringComparison.Ordinal);
        await guest.Starts(code);
        Assert.StartsWith("Спасибо! Просьба отправлена", guest.Last.Text, StringComparison.Ordinal);
        await forget.Run(CancellationToken.None);
        await owner.Presses("Впустить");
        await forget.Run(CancellationToken.None);
        Assert.Single((await PeopleTown.PersonOf(town, guest)).Memberships);
    }

    [Fact]
    public async Task Who_was_in_a_programme_once_is_no_newcomer_and_holds_up_nobody_who_is()
    {
        var (town, owner, _, code) = await Found();
        await using var __ = town;
        var programme = await PeopleTown.Programme(town);
        var left = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Бывшая");
        var invited = await Programmes.Join(town, owner, "Лобанов И.П.", "Иван");
        await PeopleTown.Seat(town, "Лобанов И.П.", seat => seat.Role = Role.Teacher);
        var guest = await Knocks(town, code, "Гость");
        foreach (var phone in (Phone[])[left, invited]) await phone.Starts(code);
        foreach (var name in (string[])["Бывшая", "Лобанов И.П.", "Гость"])
        {
            var asked = await town.Look(db => db.JoinRequests.SingleAsync(r => r.Person!.Name == name));
            await owner.Forges($"v1:ask-no:{asked.SchoolId.Value}.{asked.Id.Value}");
        }

        await town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Teacher).ExecuteDeleteAsync(ct), CancellationToken.None);
        await town.Services.GetRequiredService<ForgetRefused>().Run(CancellationToken.None);

        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == guest.Id)));
        Assert.Equal(["Бывшая", "Лобанов И.П."], [(await PeopleTown.PersonOf(town, left)).Name, (await PeopleTown.PersonOf(town, invited)).Name]);
    }

    [Fact]
    public async Task The_one_at_the_door_may_be_somebody_of_the_list()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        await PeopleTown.AddPerson(town, await PeopleTown.Programme(town), "Зимина А.Д.", (_, seat) => (seat.SchoolId, seat.Post) = (school, "учитель"));
        var anna = await Knocks(town, code, "Anna");
        await owner.Presses("Это человек из списка…");
        Assert.Equal("Зимина А.Д.", owner.Buttons.First()); // of this school first
        await owner.Presses("Зимина А.Д.");
        Assert.StartsWith("Anna — это Зимина А.Д.?", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Да");

        Assert.StartsWith("Зимина А.Д. теперь в боте.", owner.Last.Text, StringComparison.Ordinal);
        var person = await PeopleTown.PersonOf(town, anna);
        Assert.Equal(("Зимина А.Д.", school, "учитель"), (person.Name, Assert.Single(person.Memberships).SchoolId, person.Memberships[0].Post));
        Assert.Equal(1, await town.Look(db => db.People.CountAsync(p => p.Name == "Зимина А.Д.")));
        Assert.False(await town.Look(db => db.JoinRequests.AnyAsync()));
    }

    [Fact]
    public async Task A_head_sees_only_the_own_school_and_gives_nobody_a_role_like_the_own()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        var programme = await PeopleTown.Programme(town);
        var other = await PeopleTown.AddSchool(town, programme, "Заречная СОШ");
        var boss = await PeopleTown.AddPerson(town, programme, "Второй Д.Д.", (_, seat) => (seat.SchoolId, seat.Role) = (school, Role.SchoolHead));
        await PeopleTown.AddPerson(town, programme, "Зимина А.Д.", (_, seat) => seat.SchoolId = school);
        await PeopleTown.AddPerson(town, programme, "Чужая З.З.", (_, seat) => seat.SchoolId = other);
        var head = await Head(town, owner, school);
        await Knocks(town, code, "Anna");
        await head.Presses("Это человек из списка…");
        Assert.Equal(["Зимина А.Д.", "Назад"], head.Buttons);

        var request = await town.Look(db => db.JoinRequests.SingleAsync());
        await head.Forges($"v1:ask-merge:{school.Value}.{request.Id.Value}.{boss.Value}");
        Assert.Equal("Этого человека среди тех, кого ждём, уже нет", head.Toast);
        await head.Forges($"v1:ask-yes:{other.Value}.{request.Id.Value}");
        Assert.StartsWith("Эта кнопка не для вас", head.Toast, StringComparison.Ordinal);
        await owner.Forges($"v1:ask-yes:{other.Value}.{request.Id.Value}"); // a request of another school
        Assert.Equal("По этому запросу уже решили", owner.Toast);
        Assert.True(await town.Look(db => db.JoinRequests.AnyAsync()));
    }

    [Fact]
    public async Task A_link_taken_back_lets_nobody_ask_not_even_with_the_consent_open()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        var (early, late) = (town.Phone("Ранняя"), town.Phone("Поздняя"));
        await early.Starts(code);
        await owner.Forges($"v1:school-link:{school.Value}");
        await owner.Presses("Отозвать");
        await early.Presses("Согласен(на)");
        await late.Starts(code);

        Assert.All([early, late], phone => Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal));
        Assert.False(await town.Look(db => db.JoinRequests.AnyAsync()));
        Assert.False(await town.Look(db => db.People.AnyAsync(p => p.Name == "Ранняя")));
        await owner.Presses("Сделать ссылку");
        Assert.Equal("Ссылка готова", owner.Toast);
    }

    [Fact]
    public async Task The_link_of_the_school_is_not_the_link_for_all_teachers()
    {
        var (town, owner, _, code) = await Found();
        await using var __ = town;
        var everybodys = await PeopleTown.TeachersCode(owner);
        Assert.NotEqual(code, everybodys);
        var teacher = await PeopleTown.Teacher(town, everybodys, "Вера");
        Assert.Null(Assert.Single((await PeopleTown.PersonOf(town, teacher)).Memberships).SchoolId);

        await teacher.Starts(code); // a teacher of no school asks for one
        Assert.StartsWith("Спасибо! Просьба отправлена", teacher.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Отклонить");
        await town.Services.GetRequiredService<ForgetRefused>().Run(CancellationToken.None);
        Assert.Single((await PeopleTown.PersonOf(town, teacher)).Memberships); // is somebody, and stays
        await teacher.Starts(code);
        await owner.Presses("Впустить");
        Assert.NotNull(Assert.Single((await PeopleTown.PersonOf(town, teacher)).Memberships).SchoolId);
        await teacher.Starts(code);
        Assert.StartsWith("Вера, вы уже подключены", teacher.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_may_decide_decide_once()
    {
        var (town, owner, school, code) = await Found();
        await using var _ = town;
        var head = await Head(town, owner, school);
        var vera = await Knocks(town, code, "Вера");
        await owner.Forges($"v1:join-requests:{school.Value}");
        await owner.Presses("Вера");
        town.Messenger.Press(head.Id, head.Last.Id, "Впустить");
        town.Messenger.Press(owner.Id, owner.Last.Id, "Отклонить");
        await town.Settle();

        var toasts = new[] { head.Toast, owner.Toast };
        Assert.Single(toasts, "Этого в списке уже нет.");
        Assert.Equal(toasts.Contains("Впустили"), (await PeopleTown.PersonOf(town, vera)).Memberships.Count == 1);
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(row => row.State == OutboxState.Sent && (row.Kind == "let-in" || row.Kind == "refused"))));
    }

    private static async Task<(TestTown Town, Phone Owner, SchoolId School, string Code)> Found(Action<IServiceCollection>? change = null)
    {
        var (town, owner) = await PeopleTown.Found(change);
        var school = await PeopleTown.AddSchool(town, await PeopleTown.Programme(town), School);
        await PeopleTown.People(owner);
        await owner.Presses("Кого ждём");
        await owner.Presses("Ссылки для школ");
        await owner.Presses(School);
        await owner.Presses("Сделать ссылку");
        return (town, owner, school, owner.Last.Text.Split("?start=")[1].Split('\n')[0]);
    }

    /// <summary>Лобанов, made the head of the school, comes in.</summary>
    private static async Task<Phone> Head(TestTown town, Phone owner, SchoolId school)
    {
        await PeopleTown.Seat(town, "Лобанов И.П.", seat => (seat.Role, seat.SchoolId) = (Role.SchoolHead, school));
        return await Programmes.Join(town, owner, "Лобанов И.П.", "Иван");
    }

    private static Task<Phone> Knocks(TestTown town, string code, string firstName, string lastName = "") => PeopleTown.Teacher(town, code, firstName, lastName);
}
