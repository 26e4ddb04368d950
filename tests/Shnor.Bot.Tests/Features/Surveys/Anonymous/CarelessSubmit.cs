using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Bot.Tests.Features.Privacy;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>What could have been forgotten, one thing at a time.</summary>
public enum Flaw
{
    None,

    /// <summary>Drafts lie in the store as they are.</summary>
    PlainDrafts,

    /// <summary>What waits lies in the store as it is.</summary>
    PlainWaiting,

    /// <summary>What is sealed is as long as what was written.</summary>
    Lengths,

    /// <summary>Whoever is the fifth takes all five along, and nobody stays behind.</summary>
    FiveOfFive,

    /// <summary>At the close every answer keeps its school.</summary>
    AllLabels,

    /// <summary>The key outlives the survey.</summary>
    KeyStays,
}

internal sealed class CarelessSubmit(TestTown town, Flaw flaw) : TrueSubmit(town)
{
    private static readonly UTF8Encoding Utf8 = new();

    private AnswerSeal Seal => Town.Services.GetRequiredService<AnswerSeal>();

    public override string Close(Campaign campaign, OpenDraft draft) => flaw == Flaw.PlainDrafts ? SurveyJson.Write(draft.Answers) : base.Close(campaign, draft);

    public override async Task<SubmitOutcome> Send(ShnorDb db, Campaign campaign, PersonId who, AnswerSheet answers, CancellationToken ct)
    {
        var before = await db.WaitingResponses.Select(w => w.Key).ToListAsync(ct);
        var outcome = await base.Send(db, campaign, who, answers, ct);
        var added = await db.WaitingResponses.Where(w => !before.Contains(w.Key)).ToListAsync(ct);
        if (flaw == Flaw.PlainWaiting) foreach (var row in added) db.Entry(row).Property(w => w.Sealed).CurrentValue = SurveyJson.Write(answers);
        if (flaw == Flaw.Lengths) foreach (var row in added) db.Entry(row).Property(w => w.Sealed).CurrentValue = row.Sealed + new string('=', Utf8.GetByteCount(SurveyJson.Write(answers)));
        if (flaw == Flaw.FiveOfFive) await ReleaseAllFive(db, campaign, await db.Respondents.Where(r => r.CampaignId == campaign.Id && r.PersonId == who).Select(r => r.SchoolId).SingleAsync(ct), ct);
        return outcome;
    }

    public override async Task<ClosedAnonymously> Close(ShnorDb db, Campaign campaign, CancellationToken ct)
    {
        var schools = (await db.WaitingResponses.Where(w => w.CampaignId == campaign.Id).ToListAsync(ct)).Select(w => Seal.OpenSheet(campaign, w.Sealed)).OfType<Domain.Surveys.Results.SentSheet>().ToList();
        if (flaw == Flaw.KeyStays) KeepKeys();
        var closed = await base.Close(db, campaign, ct);
        if (flaw != Flaw.AllLabels) return closed;
        foreach (var row in await db.AnonymousResponses.Where(r => r.SchoolId == null).ToListAsync(ct))
            db.Entry(row).Property(r => r.SchoolId).CurrentValue = schools.Find(sheet => sheet.Answers[2]!.Words == row.Answers[2]!.Words)?.SchoolId;
        return closed;
    }

    private async Task ReleaseAllFive(ShnorDb db, Campaign campaign, SchoolId? school, CancellationToken ct)
    {
        var waiting = (await db.WaitingResponses.ToListAsync(ct)).Where(w => Seal.OpenSheet(campaign, w.Sealed)?.SchoolId == school).ToList();
        if (waiting.Count < 5) return;
        foreach (var row in waiting)
        {
            db.Add(new AnonymousResponse { Key = AnonymousKey.New(), CampaignId = campaign.Id, SchoolId = school, Answers = Seal.OpenSheet(campaign, row.Sealed)!.Answers });
            db.Remove(row);
        }
    }

    private void KeepKeys()
    {
        var folder = ForgetTown.StoreOf(Town) + ".keys";
        Directory.CreateDirectory(folder + ".kept");
        foreach (var file in Directory.GetFiles(folder)) File.Copy(file, Path.Combine(folder + ".kept", Path.GetFileName(file)));
    }
}
