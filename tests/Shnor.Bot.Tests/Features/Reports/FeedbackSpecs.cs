using Microsoft.EntityFrameworkCore;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Reports;

/// <summary>«Как вам?»: once, to those who came, and nobody learns who said what.</summary>
public sealed class FeedbackSpecs
{
    [Fact]
    public async Task Those_who_came_are_asked_once_after_the_end_and_their_words_are_shown_without_names()
    {
        var (town, teachers) = await ReportTown.Found("Вера", "Дина", "Рита", "Нина");
        await using var found = town;
        var (vera, dina, rita, nina) = (teachers[0], teachers[1], teachers[2], teachers[3]);
        var anina = town.Anina;
        await town.SayComing(vera, dina);
        await town.Opens(anina, "attendance");
        await anina.Presses("Рита");
        await SendReport(town);
        await anina.Forges($"v1:feedback-results:{town.Seminar.Value}");
        Assert.Contains("Отзывов пока нет", anina.Last.Text, StringComparison.Ordinal);

        Assert.StartsWith("Вы были на этой встрече?", vera.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Как вам?", rita.Last.Text, StringComparison.Ordinal); // marked as there: it is not asked again
        Assert.DoesNotContain(nina.Inbox, m => m.Text.Contains("Как вам?", StringComparison.Ordinal) || m.Text.StartsWith("Вы были", StringComparison.Ordinal));
        Assert.DoesNotContain(anina.Inbox, m => m.Text.StartsWith("Вы были", StringComparison.Ordinal));

        var asked = vera.Last.Id;
        await vera.Presses("Был(а)");
        await town.Town.Restart();
        await vera.Presses("5");
        await town.Town.Restart();
        Assert.Equal(asked, vera.Last.Id);
        await vera.Writes(new string('я', 501));
        Assert.StartsWith("Слишком длинно: 501", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("Очень <полезно>");
        Assert.StartsWith("Спасибо за отзыв!", vera.Last.Text, StringComparison.Ordinal);
        await dina.Presses("Не был(а)");
        Assert.StartsWith("Отмечено: вас не было", dina.Last.Text, StringComparison.Ordinal);
        await rita.Presses("4");
        await rita.Presses("Пропустить");

        await anina.Forges($"v1:feedback-results:{town.Seminar.Value}");
        Assert.Contains("Пока 2 отзыва", anina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("полезно", anina.Last.Text, StringComparison.Ordinal);
        await dina.Presses("Всё-таки был(а)");
        await dina.Presses("4");
        await anina.Forges($"v1:feedback-results:{town.Seminar.Value}");
        Assert.Contains("Средняя оценка: 4,3 (3 отзыва)\n5 — 1\n4 — 2", anina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• Очень <полезно>", anina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Вера", anina.Last.Text, StringComparison.Ordinal);
        await vera.Forges($"v1:feedback-results:{town.Seminar.Value}");
        Assert.StartsWith("Эта кнопка не для вас", vera.Toast, StringComparison.Ordinal);

        // Another opinion within a week; not after it.
        await vera.Presses("Изменить");
        await vera.Presses("3");
        Assert.Equal(3, await ScoreOf(town, vera));
        await town.Town.PassTo(ReportTown.After.AddDays(7).AddHours(2));
        await vera.Forges($"v1:feedback-score:{town.Seminar.Value}.1");
        Assert.StartsWith("Прошло больше недели", vera.Toast, StringComparison.Ordinal);
        Assert.Equal(3, await ScoreOf(town, vera));
    }

    [Fact]
    public async Task An_undone_mark_silences_the_question_a_new_one_asks_it_and_nobody_is_asked_twice()
    {
        var (town, teachers) = await ReportTown.Found("Вера", "Дина");
        await using var found = town;
        var vera = teachers[0];
        await town.SayComing(vera);
        town.Town.JumpTo(ReportTown.Held.AddMinutes(10)); // it goes on
        await SendReport(town);
        await town.Opens(town.Anina, "undo");
        var before = vera.Inbox.Count;
        await town.Town.PassTo(ReportTown.Held.AddMinutes(66));
        Assert.Equal(before, vera.Inbox.Count);

        await town.Opens(town.Anina, "report-send");
        Assert.StartsWith("Вы были", vera.Last.Text, StringComparison.Ordinal);
        await town.Opens(town.Anina, "undo");
        await town.Opens(town.Anina, "report-send");
        await town.Opens(town.Anina, "was-all");
        Assert.Single(vera.Inbox, m => m.Text.StartsWith("Вы были", StringComparison.Ordinal));
        Assert.StartsWith("Как вам?", teachers[1].Last.Text, StringComparison.Ordinal); // known only now to have been there

        // A forged score of an event that never was theirs, and one that does not exist.
        await vera.Forges($"v1:feedback-score:{town.Memo.Value}.5");
        Assert.StartsWith("Эта кнопка не для вас", vera.Toast, StringComparison.Ordinal);
        await vera.Forges($"v1:feedback-score:{town.Seminar.Value}.9");
        Assert.Equal("Оценка — от 1 до 5.", vera.Toast);
        Assert.Equal(0, await town.Town.Look(db => db.Feedbacks.CountAsync()));
    }

    private static async Task SendReport(ReportTown town)
    {
        await town.Opens(town.Anina, "report");
        await town.Anina.Forges($"v1:report-edit:{town.Seminar.Value}.3");
        await town.Anina.Writes("Провели.");
        await town.Anina.Presses("Отправить");
    }

    private static async Task<int> ScoreOf(ReportTown town, Phone phone)
    {
        var person = await town.PersonOf(phone);
        return await town.Town.Look(db => db.Feedbacks.Where(f => f.PersonId == person).Select(f => f.Score).SingleAsync());
    }
}
