using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Privacy;

/// <summary>Somebody's data were removed: which rows of the plan stand under «участник удалён» when the letter is sent.</summary>
public sealed class ForgottenLetters : ILetterWriter
{
    public const string WithNamesake = " namesake";

    public string Kind => LetterKinds.Forgotten;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var parts = request.Rows[0].Detail!.Split(' ');
        var rows = await request.Db.Activities.Where(a => a.ProgrammeId == programme && a.RemovedAt == null && a.Assignees.Any(x => x.Person!.ForgottenAt != null))
            .OrderBy(a => a.Ordinal).Select(a => a.Ordinal).ToListAsync(ct);
        return new Letter.Message(ForgetScreens.Told(new(programme, rows, HasNamesake: parts.Length > 1)));
    }
}

/// <summary>Somebody did not agree to the changed text.</summary>
public sealed class ConsentRefusedLetters : ILetterWriter
{
    public string Kind => LetterKinds.ConsentRefused;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var who = new PersonId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        var name = await request.Db.Memberships.Where(m => m.ProgrammeId == programme && m.PersonId == who && m.Person!.Addresses.Count == 0).Select(m => m.Person!.Name).FirstOrDefaultAsync(ct);
        return name is null ? null : new Letter.Message(ConsentScreens.Refused((programme, who), name)); // back already, or gone for good
    }
}
