using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Screens;

/// <summary>What is said in the course of things: how people come in, and what the bot writes of its own accord.</summary>
[Collection(nameof(Approved))]
public sealed class TownScreenSpecs : IAsyncLifetime
{
    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(new(2026, 11, 12, 10, 0, 0));
        _owner = _town.Phone("Ольга", "Комарова");
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Coming_in_reads_as_approved()
    {
        await _owner.Starts();
        Approved.Check("join-code", _owner.Last);
        await _owner.Writes("2222-3333");
        Approved.Check("join-code-unknown", _owner.Last);
        await _owner.Starts(_town.OwnerCode);
        Approved.Check("join-consent-owner", _owner.Last);
        await _owner.Presses("Согласен(на)");
        Approved.Check("join-owner", _owner.Last);
        await _owner.Writes("/menu");
        Approved.Check("menu-owner", _owner.Last);
        await _owner.Writes("/plan");
        Approved.Check("plan-none-yet", _owner.Last);
        await _owner.Writes("/people");
        Approved.Check("people-none-yet", _owner.Last);
        await _owner.Writes("/privacy");
        Approved.Check("privacy", _owner.Last);

        await Launch();
        await _owner.Presses("Люди и ссылки");
        Approved.Check("people", _owner.Last);
        var list = _owner.Last.Text;
        var svetlova = _town.Phone("Елена");
        await svetlova.Starts(Programmes.CodeOf(list, "Светлова Е.А."));
        Approved.Check("join-are-you", svetlova.Last);
        await svetlova.Presses("Это не я");
        Approved.Check("join-not-me", svetlova.Last);
        await svetlova.Starts(Programmes.CodeOf(list, "Светлова Е.А."));
        await svetlova.Presses("Да");
        Approved.Check("join-consent", svetlova.Last);
        await svetlova.Presses("Не согласен(на)");
        Approved.Check("join-refused", svetlova.Last);
        await svetlova.Starts(Programmes.CodeOf(list, "Светлова Е.А."));
        await svetlova.Presses("Да");
        await svetlova.Presses("Согласен(на)");
        Approved.Check("join-done", svetlova.Inbox[^2]);
        Approved.Check("welcome-responsible", svetlova.Last);
        Approved.Check("joined-told-coordinator", _owner.Last);
        await svetlova.Starts();
        Approved.Check("join-welcome-back", svetlova.Last);
        await svetlova.Writes("/menu");
        Approved.Check("menu-responsible", svetlova.Last);
        await svetlova.Writes("/people");
        Approved.Check("not-for-you", svetlova.Last);
        await svetlova.Starts(Programmes.CodeOf(list, "Ромашова С.А."));
        Approved.Check("join-are-you-also", svetlova.Last);

        var teacher = _town.Phone("Вера", "Лебедева");
        await teacher.Starts(list.Split("start=")[^1]);
        Approved.Check("join-consent-teacher", teacher.Last);
        await teacher.Presses("Согласен(на)");
        Approved.Check("welcome-teacher", teacher.Last);
        await teacher.Writes("/menu");
        Approved.Check("menu-teacher", teacher.Last);

        await _owner.Writes("/people");
        Approved.Check("people-some-in", _owner.Last);
        await _owner.Presses("Светлова Е.А.");
        Approved.Check("person-in", _owner.Last);
        await _owner.Presses("Назад");
        await _owner.Presses("Журавина В.М.");
        Approved.Check("person-not-in", _owner.Last);
    }

    [Fact]
    public async Task What_the_bot_says_in_the_morning_reads_as_approved()
    {
        await _owner.Starts(_town.OwnerCode);
        await _owner.Presses("Согласен(на)");
        await Launch();
        var bee = await Programmes.Join(_town, _owner, "Пчёлкина О.В.", "Ольга");
        await _town.PassTo(new(2026, 11, 30, 9, 0, 0));
        Approved.Check("morning-digest-of-a-town", Newest(_owner, "Некому напомнить"));
        Approved.Check("morning", Newest(bee, "Доброе утро"));

        _town.JumpTo(new(2026, 12, 9, 15, 0, 0));
        await _town.Tick();
        Approved.Check("digest", bee.Last);
    }

    private async Task Launch()
    {
        await _owner.SendsFile("план.txt", Lake.PlanText.Replace("Август – ноябрь 2026 года\tРабочая группа", "Август – ноябрь 2026 года\tПчёлкина О.В.", StringComparison.Ordinal));
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
    }

    private static SandboxMessage Newest(Phone phone, string words) => phone.Inbox.Last(m => m.Text.Contains(words, StringComparison.Ordinal));
}
