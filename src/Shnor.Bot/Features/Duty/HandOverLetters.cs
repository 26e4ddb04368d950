using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Duty;

/// <summary>A word to both: who received, and from whom; who gave, and to whom.</summary>
public sealed class HandOverLetters : ILetterWriter
{
    public string Kind => LetterKinds.HandedOver;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => null; // whoever gave everything away may have left since

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var words = request.Rows[0].Detail!.Split(' ');
        var other = new PersonId(long.Parse(words[1], CultureInfo.InvariantCulture));
        if (await request.Db.People.Where(p => p.Id == other).Select(p => p.Name).FirstOrDefaultAsync(ct) is not { } name) return null;
        return new Letter.Message(words[0] == "from" ? HandOverScreens.Received(name) : HandOverScreens.Given(name));
    }
}
