using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>Everything about a row can be put right before the launch, and what is launched is what was shown.</summary>
public sealed class PlanRowEditSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Programmes.Owner(_town);
        await _owner.SendsFile("план.txt", PlanTexts.Of(
            "2022 год",
            ("Семинар для директоров", "Март 2022 года", "Светлова Е.А."),
            ("Подготовка приказа", "Апрель 2022 года", "Комитет; Ромашова С.А."),
            ("Вебинар", "Май 2022 года", "Пчелкина О.В.")));
        await _owner.Presses("Показать строки");
        await _owner.Presses("№ 1");
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_title_is_written_anew_and_a_restart_changes_nothing()
    {
        await _owner.Presses("Название");
        await _owner.Writes(new string('я', 501));
        Assert.StartsWith("Название слишком длинное", _owner.Last.Text, StringComparison.Ordinal);
        await _town.Restart();
        await _owner.Writes("Семинар  «Читаем <вместе>»");
        Assert.Contains("1. Семинар «Читаем <вместе>»", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal("Семинар «Читаем <вместе>»", (await Launched())[0].Title);
    }

    [Fact]
    public async Task A_deadline_is_written_anew_beside_what_the_document_says()
    {
        await _owner.Presses("Срок");
        await _owner.Writes("до 20 апреля");
        await _owner.Presses("Назад");
        Assert.Contains("«Март 2022 года» → март 2022", _owner.Last.Text, StringComparison.Ordinal); // nothing was taken
        await _owner.Presses("Срок");
        await _owner.Writes("до 20 апреля");
        await _owner.Presses("Верно");
        Assert.Contains("«Март 2022 года» → до 20 апреля 2022", _owner.Last.Text, StringComparison.Ordinal);
        var row = (await Launched())[0];
        Assert.Equal(("Март 2022 года", "..2022-04-20"), (row.DeadlineText, Assert.Single(row.Occurrences).Key));
    }

    [Fact]
    public async Task A_row_may_lose_its_deadline()
    {
        await _owner.Presses("Срок");
        await _owner.Presses("Без срока");
        Assert.Contains("→ без срока", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Empty((await Launched())[0].Occurrences);
    }

    [Fact]
    public async Task People_of_the_plan_are_ticked_on_and_off()
    {
        await _owner.Presses("Ответственные");
        Assert.Equal(["✓ Светлова Е.А.", "Комитет", "Ромашова С.А.", "Пчелкина О.В.", "Написать словами", "Назад"], _owner.Buttons);
        await _owner.Presses("Комитет");
        await _owner.Presses("✓ Светлова Е.А.");
        await _owner.Presses("Пчелкина О.В.");
        Assert.Equal(["Светлова Е.А.", "✓ Комитет", "Ромашова С.А.", "✓ Пчелкина О.В.", "Написать словами", "Назад"], _owner.Buttons);
        await _owner.Presses("Назад");
        Assert.Contains("Отвечают: Комитет, Пчелкина О.В.", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Комитет", "Пчелкина О.В."], (await Launched())[0].Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name));
        Assert.DoesNotContain("Светлова Е.А.", await _town.Look(db => db.People.Select(p => p.Name).ToListAsync())); // nobody names her any more
    }

    [Fact]
    public async Task People_may_be_written_and_are_said_back_before_they_count()
    {
        await _owner.Presses("Ответственные");
        await _owner.Presses("Написать словами");
        await _owner.Writes("...");
        Assert.StartsWith("Не понял, кто отвечает.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("О.В. Пчёлкина, Журавина В.М.; Рабочая группа");
        Assert.Contains("• О.В. Пчёлкина — человек\n• Журавина В.М. — человек\n• Рабочая группа — группа", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("Отвечают: О.В. Пчёлкина, Журавина В.М., Рабочая группа", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Пчёлкина О.В.", "Журавина В.М.", "Рабочая группа"], (await Launched())[0].Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name));
    }

    [Theory]
    [InlineData("По виду мероприятия", null, true)]
    [InlineData("Все педагоги", Audience.Teachers, true)]
    [InlineData("Никто, кроме ответственных", Audience.Nobody, false)]
    public async Task Who_is_invited_is_chosen(string label, Audience? audience, bool invites)
    {
        await _owner.Presses("Участники");
        await _owner.Presses(_owner.Buttons.Single(b => b.EndsWith(label, StringComparison.Ordinal)));
        Assert.Contains(invites ? "Участники: все педагоги" : "Участники: никто, кроме ответственных", _owner.Last.Text, StringComparison.Ordinal);
        var row = (await Launched())[0];
        Assert.Equal((audience, invites), (row.Audience, row.InvitesSomebody));
    }

    [Fact]
    public async Task A_row_taken_out_is_not_launched_and_can_be_taken_back()
    {
        await _owner.Presses("Убрать строку");
        Assert.Contains("Строка убрана", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Вернуть строку", "Назад", "К вопросам"], _owner.Buttons);
        await _owner.Presses("Назад");
        await _owner.Presses("№ 2");
        await _owner.Presses("Убрать строку");
        await _town.Restart();
        await _owner.Presses("Вернуть строку");
        await _owner.Presses("К вопросам");
        Assert.Contains("2 мероприятия", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal([(1, "Подготовка приказа"), (2, "Вебинар")], (await Launched()).Select(a => (a.Ordinal, a.Title)));
    }

    [Fact]
    public async Task A_plan_without_rows_is_not_launched()
    {
        for (var row = 1; row <= 3; row++)
        {
            await _owner.Presses("Убрать строку");
            await _owner.Presses("Назад");
            if (row < 3) await _owner.Presses($"№ {row + 1}");
        }

        await _owner.Presses("К вопросам");
        await _owner.GoesOnTo("запускать нечего");
        Assert.DoesNotContain("Запустить", _owner.Buttons);
        await _owner.Forges(_owner.Last.Buttons.Single(b => b.Label == "Отмена").Data!.Replace("review-cancel", "launch", StringComparison.Ordinal));
        Assert.Equal(0, await _town.Look(db => db.Programmes.CountAsync()));
    }

    private async Task<IReadOnlyList<Activity>> Launched()
    {
        if (_owner.Buttons.Contains("К вопросам")) await _owner.Presses("К вопросам");
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
        return await _town.Look(db => db.Activities.Include(a => a.Occurrences).Include(a => a.Assignees).ThenInclude(a => a.Person)
            .Include(a => a.Assignees).ThenInclude(a => a.Body).OrderBy(a => a.Ordinal).ToListAsync());
    }
}
