using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>What differs from time to time is asked, one thing a message; then the words are shown as they will read, and become a draft.</summary>
internal static class FillTemplate
{
    public const string Over = "Этот шаблон уже заполнен или закрыт. Черновики — в «Рассылках».";

    public static async Task<Reply> BeginReady(Turn turn, (ProgrammeId Programme, string Key) asked, CancellationToken ct) =>
        TemplateView.Of(asked.Programme, asked.Key) is { } view ? Reply.Show(Draw(turn, Of(view))) : Reply.Show(await ShowTemplates.ListOf(turn, asked.Programme, page: 0, "", ct), Wordings.ButtonIsOutOfDate);

    public static async Task<Reply> Begin(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct) => Reply.Show(Draw(turn, Of(await TemplateView.Load(turn.Db, asked.Id, ct))));

    public static Reply Typed(Turn turn, FillTalk talk, string words)
    {
        if (QuestionOf(talk) is not { } question) return Reply.Say(Draw(turn, talk, "Всё уже спрошено. Возьмите текст в рассылку или вернитесь назад."));
        return Reply.Say(question.Read(words) is { } answer ? Draw(turn, talk with { Answers = With(talk, question, answer), At = talk.At + 1 }) : Draw(turn, talk, Refusal(question, words)));
    }

    /// <summary>A number cannot be left out: its word would stand alone.</summary>
    public static Reply Skip(Turn turn, string nonce)
    {
        if (turn.Dialogs.Read(FillTalk.Kind, nonce) is not { } talk || QuestionOf(talk) is not { } question) return Reply.Whisper(Over);
        return Reply.Show(question.IsNumber ? Draw(turn, talk, Refusal(question, "")) : Draw(turn, talk with { Answers = With(talk, question, ""), At = talk.At + 1 }));
    }

    public static async Task<Reply> Back(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(FillTalk.Kind, nonce) is not { } talk) return Reply.Whisper(Over);
        if (talk.At > 0) return Reply.Show(Draw(turn, talk with { At = talk.At - 1 }));
        turn.Dialogs.Close();
        return Reply.Show(await ShowTemplates.ListOf(turn, talk.ProgrammeId, page: 0, "", ct));
    }

    /// <summary>Once: the dialogue of the draft takes the place of this one.</summary>
    public static async Task<Reply> Take(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(FillTalk.Kind, nonce) is not { } talk || QuestionOf(talk) is not null) return Reply.Whisper(Over);
        var mine = await turn.Db.Announcements.Where(a => a.ProgrammeId == talk.ProgrammeId && a.State == AnnouncementState.Draft && a.CreatedBy == turn.Me).OrderBy(a => a.Id).ToListAsync(ct);
        var draft = mine.Find(a => a.Content is { IsEmpty: true, Links: [], Poll: [] }) // «Взять шаблон» out of one that was just begun
            ?? turn.Db.Announcements.Add(new Announcement { ProgrammeId = talk.ProgrammeId, CreatedBy = turn.Me, CreatedAt = turn.UtcNow }).Entity;
        draft.Content = talk.Filled;
        await turn.Db.SaveChangesAsync(ct); // its number stands in the buttons
        return await AnnouncementCards.Show(turn, draft, "Черновик готов", ct);
    }

    private static FillTalk Of(TemplateView view) => new(view.Programme.Value, view.Title, AnnouncementJson.Write(view.Content), new(StringComparer.Ordinal), At: 0, view.Id?.Value ?? 0, view.Key);

    private static Screen Draw(Turn turn, FillTalk talk, string note = "")
    {
        var nonce = turn.Dialogs.Open(FillTalk.Kind, talk);
        return QuestionOf(talk) is { } question ? FillScreens.Ask(talk, question, nonce, note) : FillScreens.Preview(talk, nonce, note);
    }

    private static TemplateQuestion? QuestionOf(FillTalk talk) => TemplateText.Questions(talk.Content.Html) is var all && talk.At < all.Count ? all[talk.At] : null;

    private static Dictionary<string, string> With(FillTalk talk, TemplateQuestion question, string answer) => new(talk.Answers, StringComparer.Ordinal) { [question.Key] = answer };

    private static string Refusal(TemplateQuestion question, string typed) => question.IsNumber
        ? "Нужно число цифрами, например 12. Слово рядом с ним бот поставит сам."
        : typed.Trim().Length == 0 ? "Напишите, пожалуйста, словами." : $"Слишком длинно: {Plural.Of(typed.Trim().Length, "знак", "знака", "знаков")}. Напишите короче, до {TemplateQuestion.LongestAnswer}.";
}
