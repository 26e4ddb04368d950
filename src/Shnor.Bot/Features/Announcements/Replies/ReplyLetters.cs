using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>«На рассылку ответили»: for the coordinator, unless they have opened the replies already.</summary>
public sealed class AnnouncementRepliedLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementReplied;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var parts = request.Rows[0].Detail!.Split(':');
        var (id, first) = (new AnnouncementId(long.Parse(parts[0], CultureInfo.InvariantCulture)), new AnnouncementReplyId(long.Parse(parts[1], CultureInfo.InvariantCulture)));
        if (!await request.Db.AnnouncementReplies.AnyAsync(r => r.Id == first && r.SeenAt == null, ct)) return null;
        var box = await ReplyBox.Load(request.Db, id, request.UtcNow, ct);
        return new Letter.Message(ReplyListScreens.ToldToCoordinator(box, box.Lines.First(line => line.Id == first)));
    }
}

/// <summary>What a coordinator wrote back, for whoever wrote the reply.</summary>
public sealed class ReplyAnsweredLetters : ILetterWriter
{
    public string Kind => LetterKinds.ReplyAnswered;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var id = new AnnouncementReplyId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        if (await request.Db.AnnouncementReplies.Where(r => r.Id == id && r.Answer != null && r.PersonId == request.Person).Select(r => (AnnouncementId?)r.AnnouncementId).FirstOrDefaultAsync(ct) is not { } announcement) return null;
        var box = await ReplyBox.Load(request.Db, announcement, request.UtcNow, ct);
        return new Letter.Message(ReplyListScreens.ToldToAuthor(box, box.Lines.First(line => line.Id == id)));
    }
}
