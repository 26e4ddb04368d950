using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>The answers of a poll, as they are typed: each in a line of its own.</summary>
internal static class TypedPoll
{
    private static readonly char[] Bullets = ['-', '–', '—', '•', '*', ' '];

    /// <returns>All of them, or a sentence that says what to write instead.</returns>
    public static (IReadOnlyList<string>? Answers, string Refusal) Read(string words)
    {
        var answers = words.Split('\n').Select(line => line.Trim().TrimStart(Bullets)).Where(line => line.Length > 0).ToList();
        if (answers.Count < AnnouncementContent.FewestAnswers) return (null, "Нужно хотя бы два ответа, каждый с новой строки. Например:\nПриду\nНе смогу");
        if (answers.Count > AnnouncementContent.MostAnswers) return (null, $"Получилось {Plural.Of(answers.Count, "ответ", "ответа", "ответов")}, а помещается {AnnouncementContent.MostAnswers}. Сократите список.");
        if (answers.Find(answer => answer.Length > AnnouncementContent.LongestAnswer) is { } longest)
            return (null, $"Ответ «{PoliteCut.To(longest, 60)}» длиннее {AnnouncementContent.LongestAnswer} знаков: на кнопку он не поместится. Сократите его.");
        return answers.GroupBy(answer => answer, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? (null, $"Ответ «{twice.Key}» повторяется. Пришлите список без повторов.")
            : (answers, "");
    }
}
