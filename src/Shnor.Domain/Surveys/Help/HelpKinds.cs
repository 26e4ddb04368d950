using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Surveys.Help;

/// <summary>
/// What kinds of activity give the help that is asked for, told from its words as the kind of a row is told from its title: the first
/// matching word from the left decides.
/// </summary>
public static class HelpKinds
{
    /// <summary>Word beginnings; the kinds that give it, the nearest first.</summary>
    private static readonly (string[] Stems, ActivityKind[] Kinds)[] Ways =
    [
        (["курс", "кпк", "обучени", "обучить", "переподготовк", "стажировк", "квалификаци"], [ActivityKind.Training]),
        (["вебинар"], [ActivityKind.Webinar, ActivityKind.Seminar]),
        (["семинар", "мастер", "практикум", "тренинг", "лекци"], [ActivityKind.Seminar, ActivityKind.Webinar]),
        (["консультаци", "консультировани", "консультант", "методист", "психолог", "логопед", "дефектолог", "тьютор"], [ActivityKind.Consultation]),
        (["наставник", "наставнич", "куратор"], [ActivityKind.Consultation, ActivityKind.Visit]),
        (["посещени", "взаимопосещени", "выезд", "десант", "разбор"], [ActivityKind.Visit, ActivityKind.Consultation]),
        (["опыт", "открыт", "практик"], [ActivityKind.Seminar, ActivityKind.Visit, ActivityKind.Webinar]),
        (["материал", "пособи", "разработк", "рекомендаци", "конспект", "литератур"], [ActivityKind.Publication]),
    ];

    /// <summary>Empty: the words name no way of help.</summary>
    public static IReadOnlyList<ActivityKind> Of(string wanted) => WayOf(wanted).Kinds;

    /// <summary>The kinds, and the beginnings of words by which a row itself may say that it is this help.</summary>
    internal static (string[] Stems, ActivityKind[] Kinds) WayOf(string wanted)
    {
        foreach (var word in TitleWords.Plain(wanted).Split(' '))
        {
            foreach (var way in Ways)
            {
                if (Array.Exists(way.Stems, stem => word.StartsWith(stem, StringComparison.Ordinal))) return way;
            }
        }

        return ([], []);
    }
}
