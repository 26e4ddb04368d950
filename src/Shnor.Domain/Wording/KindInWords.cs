using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Wording;

public static class KindInWords
{
    /// <summary>The kind as a review shows it: «вебинар», «документ», «прочее».</summary>
    public static string Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Webinar => "вебинар",
        ActivityKind.Seminar => "семинар",
        ActivityKind.Meeting => "заседание",
        ActivityKind.Training => "обучение",
        ActivityKind.Visit => "выезд",
        ActivityKind.Document => "документ",
        ActivityKind.Survey => "анкетирование",
        ActivityKind.Consultation => "консультация",
        ActivityKind.Monitoring => "мониторинг",
        ActivityKind.Publication => "публикация",
        _ => "прочее",
    };
}
