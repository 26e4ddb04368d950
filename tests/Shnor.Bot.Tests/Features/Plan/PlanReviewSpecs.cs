using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>The review as a conversation: it can be left, taken back, interrupted, and pressed at in any way.</summary>
public sealed class PlanReviewSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Programmes.Owner(_town);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_question_can_be_cancelled_and_nothing_is_left()
    {
        for (var answered = 0; ; answered++)
        {
            await _owner.SendsFile("план.txt", PlanTexts.Twin);
            for (var i = 0; i < answered; i++) await _owner.Presses("Верно");
            Assert.Contains("Отмена", _owner.Buttons);
            var isLast = _owner.Buttons.Contains("Запустить");
            await _owner.Presses("Отмена");

            Assert.Contains("план не загружен", _owner.Last.Text, StringComparison.Ordinal);
            Assert.Equal((0, 0, 0), await _town.Look(async db => (await db.Programmes.CountAsync(), await db.Dialogs.CountAsync(), await db.Invitations.CountAsync())));
            if (isLast) break;
        }
    }

    [Fact]
    public async Task Back_returns_to_every_question_in_turn()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        List<string> asked = [_owner.Last.Text];
        while (_owner.Buttons.Contains("Верно"))
        {
            await _owner.Presses("Верно");
            asked.Add(_owner.Last.Text);
        }

        for (var i = asked.Count - 2; i >= 0; i--)
        {
            await _owner.Presses("Назад");
            Assert.Equal(asked[i], _owner.Last.Text);
        }

        Assert.DoesNotContain("Назад", _owner.Buttons);
        Assert.Single(_owner.Inbox, m => m.Text.Contains("План прочитан", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rows_lead_back_to_the_question_without_taking_an_answer_back()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(null, ("Совещание", "Март 2022 года", "Светлова Е.А.")));
        await _owner.Presses("2022");
        await _owner.Presses("Показать строки");
        await _owner.Presses("К вопросам");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Назад");
        Assert.Contains("на какие годы", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_in_the_middle_leaves_the_buttons_working()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        await _owner.Presses("Верно");
        await _town.Restart();
        await _owner.Presses("Верно");
        await _town.RiseAfterCrash();
        await _owner.GoesOnTo("Всё готово");
        await _town.Restart();
        await _owner.Presses("Запустить");
        Assert.Contains("Программа запущена", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_tap_answers_one_question_only()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        var message = _owner.Last;
        _town.Messenger.Press(_owner.Id, message.Id, "Верно");
        _town.Messenger.Press(_owner.Id, message.Id, "Верно");
        await _town.Settle();
        Assert.Contains("1 срок уже прошёл", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.GoesOnTo("Всё готово");
    }

    [Fact]
    public async Task Launch_pressed_twice_at_once_makes_exactly_one_programme()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        await _owner.GoesOnTo("Всё готово");
        var message = _owner.Last;
        _town.Messenger.Press(_owner.Id, message.Id, "Запустить");
        _town.Messenger.Press(_owner.Id, message.Id, "Запустить");
        await _town.Settle();

        Assert.StartsWith("Этот план уже запущен", _owner.Toast, StringComparison.Ordinal);
        Assert.Contains("Программа запущена", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Люди и ссылки", _owner.Buttons);
        Assert.Equal((1, 13), await _town.Look(async db => (await db.Programmes.CountAsync(), await db.Activities.CountAsync())));
    }

    [Fact]
    public async Task Old_buttons_after_the_launch_and_after_a_cancel_say_it_is_over()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
        await _owner.PressesFormer(_owner.Last, "Верно");
        Assert.StartsWith("Этот план уже запущен", _owner.Toast, StringComparison.Ordinal);
        await _owner.PressesFormer(_owner.Last, "Отмена");
        Assert.StartsWith("Этот план уже запущен", _owner.Toast, StringComparison.Ordinal);

        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Светлова Е.А.")));
        await _owner.Presses("Отмена");
        await _owner.PressesFormer(_owner.Last, "Верно");
        Assert.Contains("загрузка прервана", _owner.Toast, StringComparison.Ordinal);
        Assert.Equal(1, await _town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task A_forged_choice_or_row_changes_nothing()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        var nonce = _owner.Last.Buttons.First(b => b.Label == "Верно").Data!.Split(':')[2].Split('.')[0];
        await _owner.Forges($"v1:review-kind:{nonce}.999.1");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
        nonce = _owner.Last.Buttons.First(b => b.Label == "Верно").Data!.Split(':')[2].Split('.')[0];
        await _owner.Forges($"v1:review:{nonce}.whatever");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Forges("v1:launch:000000000000");
        Assert.Equal(0, await _town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task A_kind_changed_by_hand_is_ticked_and_changes_what_is_planned()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Подготовка педагогических чтений", "Март 2022 года", "Светлова Е.А.")));
        await _owner.Presses("Показать строки");
        await _owner.Presses("№ 1");
        await _owner.Presses("Вид");
        Assert.Contains("✓ документ", _owner.Buttons);
        await _owner.Presses("семинар");
        Assert.Contains("; семинар", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("К вопросам");
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");

        Assert.Equal(OccurrenceShape.Floating, (await _town.Look(db => db.Occurrences.SingleAsync())).Shape);
        Assert.Equal(ActivityKind.Seminar, (await _town.Look(db => db.Activities.SingleAsync())).Kind);
    }

    [Fact]
    public async Task A_card_opened_in_between_does_not_end_the_review()
    {
        await Programmes.LaunchFile(_owner, "план.txt", Encoding.UTF8.GetBytes(PlanTexts.Twin));
        await _owner.Presses("План");
        var month = _owner.Last;
        await _owner.SendsFile("ещё.txt", PlanTexts.Titled("Другая программа округа", "2022 год", [("Совещание", "Март 2022 года", "Светлова Е.А.")]));
        var review = _owner.Last;
        await _owner.PressesOn(month, month.Buttons.First(b => b.Label.StartsWith("1.", StringComparison.Ordinal)).Label);
        await _owner.PressesOn(review, "Верно");
        Assert.Contains("Всё готово", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_night_before_the_launch_may_bring_a_question_more()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Подготовка приказа", "до 9 февраля 2022 года", "Светлова Е.А.")));
        await _owner.GoesOnTo("Всё готово");
        _town.JumpTo(Now.AddDays(1));
        await _owner.Presses("Запустить");
        Assert.Contains("1 срок уже прошёл", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _town.Look(db => db.Programmes.CountAsync()));
    }
}
