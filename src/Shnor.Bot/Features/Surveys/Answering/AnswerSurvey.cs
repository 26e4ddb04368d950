using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>
/// One question is one message; each tap is kept at once and leads to what is open yet. Where somebody stands is in the draft and nowhere else: after
/// a restart, or days, the next press goes on from there. A button of an earlier screen changes nothing.
/// </summary>
public sealed class AnswerSurvey(Sittings sittings, ShowSurvey survey)
{
    internal const string OutOfDate = "Кнопка устарела. Вот где вы сейчас.";

    /// <summary>«Начать», «Продолжить».</summary>
    public async Task<Reply> Begin(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await Sittings.Campaign(turn.Db, id, ct);
        if (!ShowSurvey.IsOpen(campaign, turn.UtcNow)) return await Closed(turn, id, ct);
        if (await sittings.Find(turn.Db, campaign, turn.Me, ct) is { } begun) return Show(turn, begun);
        return await survey.HasAnswered(turn, id, ct)
            ? Reply.Show(await survey.Draw(turn, id, ct), "Вы уже ответили.")
            : await Keep(turn, Sitting.Begin(campaign), ct);
    }

    /// <summary>A point of a scale, or the only choice.</summary>
    public Task<Reply> Say(Turn turn, (CampaignId Campaign, int Step, int Question, int Option) pressed, CancellationToken ct) => On(
        turn,
        pressed.Campaign,
        pressed.Step,
        now => now.Question == pressed.Question && now is { IsAtEnd: false, TypesOwnWords: false, Asked.Kind: AnswerKind.Scale or AnswerKind.One } && pressed.Option < now.Asked.Options.Count
            ? now.With(new() { Chosen = [pressed.Option] })
            : null,
        now => now.Answers[pressed.Question] is { Chosen: [var chosen] } && chosen == pressed.Option,
        ct);

    /// <summary>One of several. The screen stays the same one: fast fingers lose nothing.</summary>
    public async Task<Reply> Pick(Turn turn, (CampaignId Campaign, int Step, int Question, int Option, int On) pressed, CancellationToken ct)
    {
        var (now, refusal) = await Find(turn, pressed.Campaign, ct);
        if (now is null) return refusal!;
        if (now.Step != pressed.Step || now.Question != pressed.Question || now is not { IsAtEnd: false, TypesOwnWords: false, Asked.Kind: AnswerKind.Several } || pressed.Option > now.Asked.Options.Count)
            return Show(turn, now, toast: OutOfDate);
        if (AnswerRules.Mark(now.Asked, now.Answer, pressed.Option, pressed.On == 1) is not { } marked) return Reply.Whisper(TypedAnswers.TooMany(now.Asked));
        return marked.Equals(now.Answer ?? SurveyAnswer.Skipped) ? Show(turn, now) : await Keep(turn, now.Marked(marked), ct);
    }

    /// <summary>«Другое…».</summary>
    public Task<Reply> Other(Turn turn, (CampaignId Campaign, int Step, int Question) pressed, CancellationToken ct) => On(
        turn,
        pressed.Campaign,
        pressed.Step,
        now => now.Question == pressed.Question && now is { IsAtEnd: false, TypesOwnWords: false, Asked.HasOther: true } ? now.To(now.Question, typesOwnWords: true) : null,
        now => now.TypesOwnWords && now.Question == pressed.Question,
        ct);

    /// <summary>«Далее», with the answer there is.</summary>
    public async Task<Reply> Next(Turn turn, (CampaignId Campaign, int Step, int Question) pressed, CancellationToken ct)
    {
        var tooFew = "";
        var reply = await On(
            turn,
            pressed.Campaign,
            pressed.Step,
            now =>
            {
                if (now.Question != pressed.Question || now.IsAtEnd || now.TypesOwnWords) return null;
                var answered = now.Answer is null && !now.Asked.IsRequired ? now with { Answers = now.Answers.With(now.Question, SurveyAnswer.Skipped) } : now;
                if (AnswerRules.IsEnough(answered.Asked, answered.Answer)) return answered.To(SurveyPath.After(answered.Form, answered.Question, answered.Answer));
                tooFew = TypedAnswers.TooFew(now.Asked);
                return now;
            },
            now => IsQuestion(now, pressed.Question) && now.Question == SurveyPath.After(now.Form, pressed.Question, now.Answers[pressed.Question]),
            ct);
        return tooFew.Length > 0 ? reply with { Toast = tooFew } : reply;
    }

    public Task<Reply> Skip(Turn turn, (CampaignId Campaign, int Step, int Question) pressed, CancellationToken ct) => On(
        turn,
        pressed.Campaign,
        pressed.Step,
        now => now.Question == pressed.Question && now is { IsAtEnd: false, TypesOwnWords: false, Asked.IsRequired: false } ? now.With(SurveyAnswer.Skipped) : null,
        now => now.Answers[pressed.Question] is { IsEmpty: true },
        ct);

    /// <summary>«Назад»: what is answered stays. Before the first question stands what the survey is about.</summary>
    public async Task<Reply> Back(Turn turn, (CampaignId Campaign, int Step, int Question) pressed, CancellationToken ct)
    {
        var isFirst = false;
        var reply = await On(
            turn,
            pressed.Campaign,
            pressed.Step,
            now =>
            {
                if (now.Question != pressed.Question || now.IsAtEnd) return null;
                var before = AnswerRules.Before(now.Form, now.Answers, now.Question);
                isFirst = before is null;
                return before is { } number ? now.To(number) : now;
            },
            now => IsQuestion(now, pressed.Question) && now.Question == AnswerRules.Before(now.Form, now.Answers, pressed.Question),
            ct);
        return isFirst ? Reply.Show(await survey.Draw(turn, pressed.Campaign, ct)) : reply;
    }

    /// <summary>From all answers to one of them; from the own words, or from a question of answers that are complete, back.</summary>
    public Task<Reply> To(Turn turn, (CampaignId Campaign, int Step, int Question) pressed, CancellationToken ct) => On(
        turn,
        pressed.Campaign,
        pressed.Step,
        now => pressed.Question == SurveyForm.End || SurveyPath.Of(now.Form, now.Answers).Contains(pressed.Question) ? now.To(pressed.Question) : null,
        now => now.Question == pressed.Question && !now.TypesOwnWords,
        ct);

    /// <summary>Another page of all answers.</summary>
    public async Task<Reply> Page(Turn turn, (CampaignId Campaign, int Step, int Page) pressed, CancellationToken ct)
    {
        var (now, refusal) = await Find(turn, pressed.Campaign, ct);
        if (now is null) return refusal!;
        return now.Step == pressed.Step && now.IsAtEnd ? Show(turn, now, page: pressed.Page) : Show(turn, now, toast: OutOfDate);
    }

    public async Task<Reply> Typed(Turn turn, (SurveyTalk Data, string Words) typed, CancellationToken ct)
    {
        var (now, refusal) = await Find(turn, new(typed.Data.Campaign), ct);
        if (now is null) return AsMessage(refusal!);
        if (now.IsAtEnd) return AsMessage(Show(turn, now, "Чтобы изменить ответ, нажмите его номер."));
        var (answer, trouble) = now.TypesOwnWords
            ? TypedAnswers.ReadOwn(now.Asked, now.Answer, typed.Words)
            : TypedAnswers.Read(now.Asked, typed.Words, await Today(turn, now.Campaign, ct));
        if (answer is null) return AsMessage(Show(turn, now, trouble));
        return AsMessage(await Keep(turn, now is { TypesOwnWords: true, Asked.Kind: AnswerKind.Several } ? now.Marked(answer).To(now.Question) : now.With(answer), ct));
    }

    /// <summary>A photo or a document. Of several sent at once the first is the answer.</summary>
    public async Task<Reply> TakeFile(Turn turn, (SurveyTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var (now, refusal) = await Find(turn, new(sent.Data.Campaign), ct);
        if (now is null) return AsMessage(refusal!);
        if (sent.File.Album is not null && sent.File.Album == sent.Data.Album) return Reply.Silent;
        if (now is not { IsAtEnd: false, TypesOwnWords: false, Asked.Kind: AnswerKind.File } || now.Campaign.IsAnonymous)
            return AsMessage(Show(turn, now, "Здесь файл не нужен. Если хотели прислать его боту, сначала выйдите из анкеты: /menu. Ответы сохранены."));
        var reply = await Keep(turn, now.With(new() { FileId = sent.File.FileId }), ct);
        turn.Dialogs.Open(SurveyTalk.Kind, sent.Data with { Album = sent.File.Album });
        return AsMessage(reply);
    }

    /// <summary>What is asked now; what is typed next belongs to it.</summary>
    internal static Reply Show(Turn turn, Sitting now, string note = "", string toast = "", int page = 0)
    {
        if (turn.Dialogs.Read(SurveyTalk.Kind)?.Campaign != now.Campaign.Id.Value) turn.Dialogs.Open(SurveyTalk.Kind, new(now.Campaign.Id.Value));
        var (title, buttons) = (now.Campaign.Title, AnswerButtons.Of(now));
        return Reply.Show(
            now.IsAtEnd ? SummaryScreens.Whole(title, now.Form, now.Answers, page, buttons, note)
            : now.TypesOwnWords ? QuestionScreens.AskOwnWords(title, now.Form, now.Question, now.Answers, buttons, note)
            : QuestionScreens.Ask(title, now.Form, now.Question, now.Answers, buttons, note),
            toast);
    }

    /// <returns>Null: there is nothing to go on with, and this is what to say instead.</returns>
    internal async Task<(Sitting? Now, Reply? Refusal)> Find(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await Sittings.Campaign(turn.Db, id, ct);
        if (!ShowSurvey.IsOpen(campaign, turn.UtcNow)) return (null, await Closed(turn, id, ct));
        return await sittings.Find(turn.Db, campaign, turn.Me, ct) is { } now ? (now, null) : (null, Reply.Show(await survey.Draw(turn, id, ct), "Кнопка устарела."));
    }

    internal async Task<Reply> Keep(Turn turn, Sitting now, CancellationToken ct) =>
        await sittings.Keep(turn, now, ct) ? Show(turn, now) : turn.Incoming is Incoming.Press ? Reply.Whisper(Sittings.NotKept) : Reply.Say(SurveyScreens.NotKept());

    /// <param name="go">Where the press leads; null: there is no such button here.</param>
    /// <param name="isDone">Whether that is where one stands already: the second of a double tap.</param>
    private async Task<Reply> On(Turn turn, CampaignId id, int step, Func<Sitting, Sitting?> go, Func<Sitting, bool> isDone, CancellationToken ct)
    {
        var (now, refusal) = await Find(turn, id, ct);
        if (now is null) return refusal!;
        if (now.Step == step + 1 && isDone(now)) return Reply.Silent;
        if (now.Step != step || go(now) is not { } next) return Show(turn, now, toast: OutOfDate);
        return ReferenceEquals(next, now) ? Show(turn, now) : await Keep(turn, next, ct);
    }

    private async Task<Reply> Closed(Turn turn, CampaignId id, CancellationToken ct)
    {
        if (turn.Dialogs.Read(SurveyTalk.Kind)?.Campaign == id.Value) turn.Dialogs.Close();
        return Reply.Show(await survey.Draw(turn, id, ct), "Опрос закрыт: ответы больше не принимаются.");
    }

    private static async Task<DateOnly> Today(Turn turn, Campaign campaign, CancellationToken ct) =>
        new LocalClock((await turn.Db.Programmes.FindAsync([campaign.ProgrammeId], ct))!.Zone, turn.UtcNow).Today;

    private static bool IsQuestion(Sitting now, int number) => number >= 1 && number <= now.Form.Questions.Count;

    /// <summary>After what was typed or sent the next question stands below it.</summary>
    private static Reply AsMessage(Reply reply) => reply with { Edit = null, Send = reply.Edit ?? reply.Send, Toast = "" };
}
