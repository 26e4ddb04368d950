using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Storage.Privacy;

/// <summary>
/// What a person left at the events of their programmes. Answers about themselves go; what they wrote for others (a reason, a report) stays
/// without their name, because the programme's record would have a hole; what they said in a talk goes, and that something was said stays.
/// </summary>
public static class ForgetEvents
{
    public const string InPlaceOfWords = "сообщение удалено";

    public static async Task RemoveAnswers(ShnorDb db, PersonId who, CancellationToken ct)
    {
        await db.Rsvps.Where(r => r.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Attendances.Where(a => a.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Feedbacks.Where(f => f.PersonId == who).ExecuteDeleteAsync(ct);
        await db.ProgressAnswers.Where(p => p.PersonId == who).ExecuteDeleteAsync(ct);
        await db.CalendarFeeds.Where(f => f.PersonId == who).ExecuteDeleteAsync(ct);
        await db.QuestionMessages.Where(m => m.By == who).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, InPlaceOfWords).SetProperty(m => m.By, (PersonId?)null), ct);
    }

    internal static async Task ReplaceName(ShnorDb db, ProgrammeId programme, NameInText name, string with, CancellationToken ct)
    {
        var occurrences = db.Occurrences.Where(o => o.ProgrammeId == programme).Select(o => o.Id);
        foreach (var report in await db.EventReports.Where(r => occurrences.Contains(r.OccurrenceId)).ToListAsync(ct))
        {
            if (name.IsIn(report.Done)) report.Done = name.Replace(report.Done!, with);
            if (name.IsIn(report.Result)) report.Result = name.Replace(report.Result!, with);
            if (name.IsIn(report.Difficulties)) report.Difficulties = name.Replace(report.Difficulties!, with);
        }

        foreach (var file in await db.ReportFiles.Where(f => occurrences.Contains(f.OccurrenceId)).ToListAsync(ct))
        {
            if (name.IsIn(file.Name)) file.Name = name.Replace(file.Name, with);
        }

        foreach (var remark in await db.Remarks.Where(r => occurrences.Contains(r.OccurrenceId)).ToListAsync(ct))
        {
            if (name.IsIn(remark.Text)) remark.Text = name.Replace(remark.Text, with);
        }

        foreach (var feedback in await db.Feedbacks.Where(f => f.Comment != null && occurrences.Contains(f.OccurrenceId)).ToListAsync(ct))
        {
            if (name.IsIn(feedback.Comment)) feedback.Comment = name.Replace(feedback.Comment!, with);
        }

        foreach (var message in await db.Questions.Where(q => q.ProgrammeId == programme).SelectMany(q => q.Messages).ToListAsync(ct))
        {
            if (name.IsIn(message.Text)) message.Text = name.Replace(message.Text, with);
        }

        foreach (var place in await db.Occurrences.Where(o => o.ProgrammeId == programme && o.Place != null).ToListAsync(ct))
        {
            if (name.IsIn(place.Place)) place.SayPlaceWithout(text => name.Replace(text, with));
        }

        foreach (var group in await db.GroupChats.Where(g => g.ProgrammeId == programme).ToListAsync(ct))
        {
            if (name.IsIn(group.Title)) group.Title = name.Replace(group.Title, with);
        }
    }
}
