using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>An announcement while it goes out, stands still, is corrected or taken back: one message that is edited.</summary>
internal static class ProgressScreens
{
    public static readonly ButtonKind<AnnouncementId> Pause = new("announcement-pause");
    public static readonly ButtonKind<AnnouncementId> Resume = new("announcement-go-on");
    public static readonly ButtonKind<AnnouncementId> AskStop = new("announcement-stop");
    public static readonly ButtonKind<AnnouncementId> Stop = new("announcement-stop-yes");
    public static readonly ButtonKind<AnnouncementId> WithdrawNow = new("announcement-withdraw-yes");

    /// <summary>The list again, and nobody watches any more.</summary>
    public static readonly ButtonKind<AnnouncementId> Leave = new("announcement-leave");

    private const double Crawls = 0.2; // people a second: nobody can say how long it takes

    /// <param name="figures">As they are.</param>
    /// <param name="perSecond">How fast it goes; 0: nobody knows.</param>
    public static Screen Show(SendingFigures figures, double perSecond = 0) => new(
        Markup.Paragraphs(
            Markup.Of($"{Standing(figures)}\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
            Bar(figures, perSecond),
            Markup.Lines(Troubles(figures)),
            Why(figures)),
        Actions(figures));

    public static Screen SureStop(SendingFigures figures) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Остановить?</b>\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
            Markup.Of($"Отправлено {Number(figures.Settled)}, остальным {Number(figures.Ahead)} не придёт. Продолжить потом будет нельзя.{(figures.Announcement.State == AnnouncementState.Sending ? " Если нужно только подождать, нажмите «Пауза»." : "")}")),
        [[Stop.Labelled("Да, остановить", figures.Id)], [Buttons.Announcement.Labelled("Назад", figures.Id)]]);

    public static Screen SureWithdraw(SendingFigures figures) => figures.Standing > figures.TooOld
        ? new(
            Markup.Paragraphs(
                Markup.Of($"<b>Удалить у всех?</b>\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
                Markup.Of($"Сообщение исчезнет из чата у {People(figures.Standing - figures.TooOld)}. Вернуть его нельзя.{(IsHalfWay(figures) ? $" Остальным ({Number(figures.Ahead)}) оно не придёт." : "")}"),
                figures.TooOld > 0 ? Markup.Of($"Удалить можно только в первые 48 часов: у {People(figures.TooOld)} оно останется.") : Markup.Plain("Удалить можно только в первые 48 часов.")),
            [[WithdrawNow.Labelled("Да, удалить у всех", figures.Id)], [Buttons.Announcement.Labelled("Назад", figures.Id)]])
        : new(
            Markup.Paragraphs(
                Markup.Of($"<b>Удалить не получится</b>\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
                Markup.Plain(figures.Standing > 0 ? "Мессенджер разрешает удалять только в первые 48 часов, и они прошли. Можно исправить текст: у всех, кто получил, он изменится." : "Рассылка пока ни у кого не стоит в чате: удалять нечего.")),
            [[Buttons.Announcement.Labelled("Назад", figures.Id)]]);

    private static bool IsHalfWay(SendingFigures figures) => figures is { Ahead: > 0, Announcement.State: AnnouncementState.Sending or AnnouncementState.Paused };

    private static Markup Standing(SendingFigures figures) => figures.Announcement switch
    {
        { WithdrawnAt: not null, WorkAt: not null } => Markup.Of($"<b>Рассылка удаляется у всех</b>"),
        { WithdrawnAt: not null } => Markup.Of($"<b>Рассылка удалена</b>"),
        { State: AnnouncementState.Paused, PausedFor: not null } => Markup.Of($"<b>Рассылка остановилась</b>"),
        { State: AnnouncementState.Paused } => Markup.Of($"<b>Рассылка на паузе</b>"),
        { State: AnnouncementState.Stopped } => Markup.Of($"<b>Рассылка остановлена</b>"),
        { State: AnnouncementState.Sent } => Markup.Of($"<b>Рассылка отправлена</b>"),
        _ when figures.Ahead > 0 && figures.Ahead == figures.Held => Markup.Of($"<b>Рассылка ждёт утра</b>"),
        _ => Markup.Of($"<b>Рассылка идёт</b>"),
    };

    private static Markup Bar(SendingFigures figures, double perSecond)
    {
        if (figures.Announcement.WithdrawnAt is not null)
            return Markup.Of($"Удалено у {Number(figures.Removed)} из {Number(figures.Removed + figures.Standing)}{(figures.Announcement.WorkAt is null && figures.Standing > 0 ? ". У остальных не получилось: прошло 48 часов или чат закрыт" : "")}");
        var bar = Markup.Of($"{AnnouncementWords.Bar(figures.Settled, figures.All)}\n{Number(figures.Settled)} из {Number(figures.All)}");
        if (figures.Announcement.State != AnnouncementState.Sending || perSecond <= 0) return bar;
        var left = figures.Ahead - figures.Held;
        return Markup.Of($"{bar}\n{Pace(perSecond)}{(left > 0 && perSecond >= Crawls ? $", осталось {Left(TimeSpan.FromSeconds(left / perSecond))}" : "")}");
    }

    private static IEnumerable<Markup> Troubles(SendingFigures figures)
    {
        if (figures.Lost > 0) yield return Markup.Of($"Не доставлено: {Number(figures.Lost)}");
        if (figures.Unclear > 0) yield return Markup.Of($"Неясно, дошло ли: {Number(figures.Unclear)}");
        if (figures is { Held: > 0, HeldUntil: { } until, Announcement.State: AnnouncementState.Sending })
            yield return Markup.Of($"{People(figures.Held, subject: true)} {Plural.Form(figures.Held, "ждёт", "ждут", "ждут")} конца тихих часов: {RussianDate.Moment(figures.Clock.Zone.ToLocal(until), figures.Clock.Today)}");
        if (figures.Announcement is { Revision: > 0, WithdrawnAt: null } && figures.Delivered > 0)
            yield return Markup.Of($"Исправлено у {Number(figures.Corrected)} из {Number(figures.Delivered)}{(figures is { Announcement: { WorkAt: null, State: not AnnouncementState.Sending } } && figures.Corrected < figures.Delivered ? ". У остальных не получилось: сообщения уже нет или чат закрыт" : "")}");
    }

    private static Markup Why(SendingFigures figures) => figures switch
    {
        { Announcement.State: not AnnouncementState.Paused } => Markup.Empty,
        { Announcement.PausedFor: PauseReason.Refused } => Markup.Plain("Мессенджер не принимает этот текст или файл, поэтому рассылка остановилась. Исправьте её и нажмите «Продолжить»: те, кому она не пришла, получат её."),
        { Announcement.PausedFor: PauseReason.Trouble } => Markup.Plain("Слишком много отправок не удалось. Подождите несколько минут и нажмите «Продолжить»: дальше она пойдёт с того же места."),
        { IsSilent: true } => Markup.Plain("Программа приостановлена или завершена, и рассылка вместе с ней. Когда программа снова пойдёт, нажмите «Продолжить»."),
        _ => Markup.Plain("Остальные её пока не получат. Нажмите «Продолжить», и она пойдёт с того же места."),
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Actions(SendingFigures figures) => figures.Announcement switch
    {
        { WithdrawnAt: not null, WorkAt: not null } => [Back(figures)],
        { WithdrawnAt: not null } => [[AnnouncementButtons.Delivery.Labelled("Отчёт", figures.Id)], Back(figures)],
        { State: AnnouncementState.Sending } => [[Pause.Labelled("Пауза", figures.Id)], [AskStop.Labelled("Остановить рассылку", figures.Id)], Back(figures)],
        { State: AnnouncementState.Paused } =>
        [
            [Resume.Labelled("Продолжить", figures.Id)], [AnnouncementButtons.Correct.Labelled("Исправить", figures.Id)], [AskStop.Labelled("Остановить рассылку", figures.Id)], Back(figures),
        ],
        _ => [[AnnouncementButtons.Delivery.Labelled("Отчёт", figures.Id)], Back(figures)],
    };

    private static IReadOnlyList<Button> Back(SendingFigures figures) => [Leave.Labelled("Назад", figures.Id)];

    private static string Pace(double perSecond) => perSecond >= 1 ? $"Скорость: {Math.Round(perSecond):0} в секунду" : "Скорость: меньше одного в секунду";

    /// <summary>«меньше минуты», «около 3 минут», «около 2 часов».</summary>
    private static string Left(TimeSpan left) => left switch
    {
        { TotalMinutes: < 1 } => "меньше минуты",
        { TotalMinutes: < 60 } => $"около {Plural.Of((long)Math.Ceiling(left.TotalMinutes), "минуты", "минут", "минут")}",
        _ => $"около {Plural.Of((long)Math.Ceiling(left.TotalHours), "часа", "часов", "часов")}",
    };

    /// <summary>«у 1 человека», «у 5 человек»; as a subject «12 человек».</summary>
    private static string People(int count, bool subject = false) =>
        $"{Number(count)} {(subject ? Plural.Form(count, "человек", "человека", "человек") : Plural.Form(count, "человека", "человек", "человек"))}";

    private static string Number(int count) => TemplateNumber.Of(count);
}
