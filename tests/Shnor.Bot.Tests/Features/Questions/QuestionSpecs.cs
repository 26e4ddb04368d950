using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Acceptance;
using Shnor.Bot.Tests.Features.Duty;
using Shnor.Domain.Events;
using static Shnor.Bot.Tests.Features.Acceptance.AcceptTown;

namespace Shnor.Bot.Tests.Features.Questions;

/// <summary>«Вопрос координатору» and «Не могу»: small talks through the bot.</summary>
public sealed class QuestionSpecs
{
    [Fact]
    public async Task A_question_is_answered_answered_back_closed_and_opened_by_a_further_word()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(April(15));
        await anina.Opens(town, "Подготовка справки");
        await anina.Presses("Вопрос координатору");
        await anina.Writes(new string('ы', 801));
        Assert.StartsWith("Слишком длинно: 801 знак.", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.Restart();
        await anina.Writes("По какой форме <b>справка</b>?");
        Assert.StartsWith("Вопрос отправлен координатору\nПодготовка справки", anina.Last.Text, StringComparison.Ordinal);

        var letter = town.Coordinator.Last;
        Assert.StartsWith("❓ Вопрос: Анина А.А.\nПодготовка справки\nдо пт 29 апреля", letter.Text, StringComparison.Ordinal);
        Assert.EndsWith("«По какой форме <b>справка</b>?»", letter.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Ответить");
        await town.Coordinator.Writes("По прошлогодней.");
        Assert.Equal("Отправлено.", town.Coordinator.Last.Text);
        Assert.StartsWith("💬 Ответ координатора\nПодготовка справки", anina.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("«По прошлогодней.»", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Вопрос решён");
        Assert.Equal("Вопрос закрыт", anina.Toast);
        Assert.Contains("Анина А.А., пт 15 апреля, 10:00\nПо какой форме <b>справка</b>?\n\n", anina.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.PressesOn(letter, "Переписка");
        Assert.Contains("Написать ещё", town.Coordinator.Inbox.Single(m => m.Id == letter.Id).Buttons.Select(b => b.Label));
        await anina.Presses("Написать ещё");
        await anina.Writes("А срок?");
        Assert.StartsWith("💬 Анина А.А. пишет", town.Coordinator.Last.Text, StringComparison.Ordinal);

        var question = await town.Town.Look(db => db.Questions.Include(q => q.Messages).SingleAsync());
        Assert.Equal((3, (DateTime?)null, QuestionKind.Question), (question.Messages.Count, question.ClosedAt, question.Kind));
        await borin.Forges($"v1:question:{question.Id.Value}"); // somebody else's talk
        Assert.StartsWith("Эта кнопка не для вас", borin.Toast, StringComparison.Ordinal);
        Assert.DoesNotContain(borin.Inbox, m => m.Text.Contains("форме", StringComparison.Ordinal));
        Assert.DoesNotContain(town.Town.LogLines, line => line.Contains("форме", StringComparison.Ordinal));

        await town.Coordinator.Forges($"v1:questions:{(await DutyTown.Programme(town)).Value}");
        Assert.Equal("Открытые вопросы\n\n1. Анина А.А.\nПодготовка справки\n«А срок?»", town.Coordinator.Last.Text);
        await town.Coordinator.Presses("1. Анина А.А.");
        await town.Coordinator.Presses("Закрыть вопрос");
        await town.Coordinator.Presses("Все вопросы");
        Assert.StartsWith("Открытых вопросов нет", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_flood_the_coordinators()
    {
        var rows = Enumerable.Range(1, 12).Select(i => ($"Справка № {i}", "Апрель 2022 года", ReminderTown.Anina)).ToArray();
        await using var town = await ReminderTown.Found(Launch, rows);
        var anina = await town.Joins(ReminderTown.Anina);
        for (var i = 1; i <= 6; i++)
        {
            await anina.Forges($"v1:ask-coordinator:{(await town.IdOf("Справка № 1")).Value}");
            await anina.Writes($"Ещё вопрос {i}");
        }

        Assert.StartsWith("Вы написали пять сообщений подряд.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal((1, 5), await town.Town.Look(async db => (await db.Questions.CountAsync(), await db.QuestionMessages.CountAsync()))); // one talk about one thing
        for (var i = 2; i <= 11; i++)
        {
            await anina.Forges($"v1:ask-coordinator:{(await town.IdOf($"Справка № {i}")).Value}");
            if (i < 11) await anina.Writes("Вопрос");
        }

        Assert.StartsWith("У вас уже десять открытых вопросов.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(10, await town.Town.Look(db => db.Questions.CountAsync()));
        await town.Coordinator.Forges($"v1:question:{(await town.Town.Look(db => db.Questions.OrderBy(q => q.Id).Select(q => q.Id).FirstAsync())).Value}");
        Assert.Contains("Ещё вопрос 5", town.Coordinator.Last.Text, StringComparison.Ordinal); // the newest are on the last page
        Assert.DoesNotContain("Ещё вопрос 4", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("‹ Назад");
        Assert.Contains("Ещё вопрос 1", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_goes_to_the_coordinator_with_the_ways_out_and_stays_theirs_until_one_is_taken()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, OfBorin]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15));
        await anina.Opens(town, "Подготовка справки");
        Assert.Equal(["Выполнено", "Отчёт", "Не могу", "Вопрос координатору", "Напомнить позже", "Назад"], anina.Buttons);
        await anina.Presses("Не могу");
        await anina.Presses("Командировка");
        Assert.StartsWith("Координатор узнает\nПодготовка справки\n\nПричина: «Командировка»", anina.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("🙅 Не может: Анина А.А.\nПодготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Перенести", "Передать другому", "Ответить", "Переписка", "Открыть"], town.Coordinator.Buttons);
        await anina.Forges($"v1:cannot:{(await town.IdOf("Подготовка справки")).Value}");
        Assert.Equal("Координатор уже знает", anina.Toast);
        await anina.Writes("Болею"); // no dialogue is left open
        Assert.StartsWith("Я понимаю кнопки и команды", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.Questions.CountAsync(q => q.Kind == QuestionKind.Cannot)));
        await town.Town.PassTo(April(22));
        Assert.Single(ReminderTown.Lines(anina, April(16))); // it is theirs as before

        await town.Coordinator.Forges($"v1:cannot:{(await town.IdOf("Разработка положения")).Value}");
        Assert.StartsWith("Это дело не за вами", town.Coordinator.Toast, StringComparison.Ordinal);
        await anina.Forges($"v1:cannot-why:{(await town.IdOf("Подготовка справки")).Value}.77");
        await anina.Forges($"v1:done:{(await town.IdOf("Подготовка справки")).Value}");
        await anina.Forges($"v1:cannot:{(await town.IdOf("Подготовка справки")).Value}");
        Assert.Equal("Здесь уже нечего делать.", anina.Toast);
    }

    [Fact]
    public async Task A_reason_in_ones_own_words_outlives_a_restart_and_nobody_is_told_of_what_was_called_off()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, OfBorin]);
        var anina = await town.Joins(ReminderTown.Anina);
        var heard = town.Coordinator.Inbox.Count;
        await anina.Forges($"v1:cannot:{(await town.IdOf("Подготовка справки")).Value}");
        await anina.Presses("Отмена");
        Assert.StartsWith("Хорошо, ничего не отправлено.", anina.Last.Text, StringComparison.Ordinal);
        await anina.Forges($"v1:cannot:{(await town.IdOf("Подготовка справки")).Value}");
        await town.Town.RiseAfterCrash();
        await anina.Writes("Школа закрыта на карантин");
        Assert.Contains("Причина: «Школа закрыта на карантин»", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(heard + 1, town.Coordinator.Inbox.Count);
        Assert.Equal("Школа закрыта на карантин", await town.Town.Look(db => db.QuestionMessages.Select(m => m.Text).SingleAsync()));
    }
}
