using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Delivery;

/// <summary>Whoever a letter is for, as they stand towards its programme at the moment of sending: a role may have been taken away since it was written down.</summary>
/// <param name="IsOfProgramme">Whether the letter is about a programme at all; one about the service itself has no such reader to ask for.</param>
/// <param name="Role">In that programme; null: not in it.</param>
/// <param name="Title">Of the programme, where they have several and must be told which this is.</param>
internal sealed record Reader(bool IsOfProgramme, Role? Role, bool IsOwner, string? Title)
{
    private const int TitleLength = 120;

    public static async Task<Reader> Of(ShnorDb db, PersonId person, ProgrammeId? programme, CancellationToken ct)
    {
        if (programme is not { } about) return new(IsOfProgramme: false, Role: null, IsOwner: false, Title: null);
        var memberships = await db.Memberships.Where(m => m.PersonId == person).Select(m => new { m.ProgrammeId, m.Role, m.Person!.IsOwner }).ToListAsync(ct);
        var role = memberships.Find(m => m.ProgrammeId == about)?.Role;
        var isOwner = memberships is [var any, ..] ? any.IsOwner : await db.People.AnyAsync(p => p.Id == person && p.IsOwner, ct);
        var title = memberships.Count > 1 ? await db.Programmes.Where(p => p.Id == about).Select(p => p.Title).FirstOrDefaultAsync(ct) : null;
        return new(IsOfProgramme: true, role, isOwner, title);
    }

    public bool MayRead(ILetterWriter writer) => !IsOfProgramme || IsOwner || writer.LeastRole is not { } least || Role >= least;

    /// <summary>«Программа: …» under the letter.</summary>
    public Letter Named(Letter letter) => (Title, letter) switch
    {
        ({ } title, Letter.Message message) => new Letter.Message(Under(message.Screen, title)),
        ({ } title, Letter.Edit edit) => edit with { Screen = Under(edit.Screen, title) },
        _ => letter,
    };

    private static Screen Under(Screen screen, string title) => screen with { Text = Markup.Paragraphs(screen.Text, Markup.Of($"Программа: {PoliteCut.To(title, TitleLength)}")) };
}
