using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Testing;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>Who gives which role to whom, and that a programme never loses its last coordinator.</summary>
public sealed class RoleSpecs
{
    [Fact]
    public async Task A_coordinator_makes_another_with_a_second_press_and_they_are_told_in_one_line()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await anina.Writes("/people");
        Assert.StartsWith("Для вашей роли это закрыто", anina.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Opens(town, "role", Anina);
        await town.Coordinator.Presses("Координатор");
        Assert.Equal(Role.Responsible, (await MemberOf(town, Anina)).Role);
        await town.Coordinator.Presses("Да");
        Assert.Equal(Role.Coordinator, (await MemberOf(town, Anina)).Role);
        Assert.Contains("теперь: координатор", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("/people");
        Assert.StartsWith("Люди:", anina.Last.Text, StringComparison.Ordinal);

        await anina.Opens(town, "role", Borin); // now she gives roles herself
        await anina.Presses("Руководитель школы");
        Assert.Contains("Школа не указана", anina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Указать школу", anina.Buttons);
        Assert.Contains("теперь: руководитель школы", borin.Last.Text, StringComparison.Ordinal);
        await anina.Opens(town, "role", "Ольга Комарова"); // but the owner's is the owner's
        await anina.Presses("Ответственный");
        Assert.Equal("Роль администратора меняет только сам администратор.", anina.Toast);
        var (a, b) = ((await IdOf(town, Anina)).Value, (await IdOf(town, Borin)).Value);
        Assert.Equal([$"{a} Coordinator", $"{b} SchoolHead"], await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.RoleGiven).OrderBy(h => h.Id).Select(h => h.Detail).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_answers_for_something_does_not_become_a_teacher_who_cannot_open_it()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        await town.Joins(Anina);
        await town.Coordinator.Opens(town, "role", Anina);
        await town.Coordinator.Presses("Педагог");
        Assert.Contains("1 мероприятие", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(Role.Responsible, (await MemberOf(town, Anina)).Role);
    }

    [Theory]
    [InlineData("role-set:{0}.{1}.2")]
    [InlineData("role-set:{0}.{1}.3")]
    [InlineData("leave-ask:{0}.{1}")]
    [InlineData("leave:{0}.{1}")]
    public async Task The_last_coordinator_stays_until_there_is_a_successor(string way)
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, owner) = (await town.Joins(Anina), town.Coordinator);
        await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.Person!.Name == Borin).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct), CancellationToken.None); // has never come: is none yet
        var (programme, me) = ((await Programme(town)).Value, (await IdOf(town, "Ольга Комарова")).Value);
        await owner.Forges("v1:" + string.Format(System.Globalization.CultureInfo.InvariantCulture, way, programme, me));
        Assert.StartsWith("Сначала назначьте преемника", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Анина А.А.", "Назад"], owner.Buttons);
        Assert.Equal(Role.Coordinator, (await MemberOf(town, "Ольга Комарова")).Role);
        await owner.Forges($"v1:heir:{programme}.{me}.{(await IdOf(town, Borin)).Value}.2");
        Assert.Equal("Этого человека выбрать нельзя", owner.Toast);

        await owner.Presses("Анина А.А.");
        Assert.Equal("Роли сменились", owner.Toast);
        Assert.Equal(Role.Coordinator, (await MemberOf(town, Anina)).Role);
        Assert.NotEqual(Role.Coordinator, (await MemberOf(town, "Ольга Комарова")).Role);
        Assert.Contains("теперь: координатор", anina.Last.Text, StringComparison.Ordinal);
        await owner.Forges($"v1:heir:{programme}.{me}.{(await IdOf(town, Anina)).Value}.2");
        Assert.Equal("Роль уже другая", owner.Toast);
        await owner.Forges($"v1:heir:{programme}.{me}.{(await IdOf(town, Anina)).Value}.4");
        Assert.StartsWith("Кнопка устарела", owner.Toast, StringComparison.Ordinal);
    }
}
