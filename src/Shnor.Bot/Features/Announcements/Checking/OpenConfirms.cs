using System.Security.Cryptography;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Checking;

/// <summary>
/// The questions «Отправить?» that somebody has before them, in memory alone: after a restart none of them is known any more, and whoever presses an
/// old one sees everything again. What many people get must not go out by a press on something that was shown by another run of the service.
/// </summary>
public sealed class OpenConfirms
{
    private const int Most = 1_000; // a few hundred bytes each; the oldest is forgotten, and asks again

    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenConfirm> _open = [];
    private readonly Queue<string> _order = [];

    public string Issue(OpenConfirm confirm)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        lock (_gate)
        {
            _open[nonce] = confirm;
            _order.Enqueue(nonce);
            while (_order.Count > Most) _open.Remove(_order.Dequeue());
        }

        return nonce;
    }

    /// <returns>Null: it was used, or is of another run of the service, or was never given to this person for this announcement.</returns>
    public OpenConfirm? Find(string nonce, AnnouncementId announcement, PersonId person)
    {
        lock (_gate) return _open.TryGetValue(nonce, out var confirm) && confirm.Announcement == announcement && confirm.Person == person ? confirm : null;
    }

    /// <summary>It works once, whatever becomes of the commit: one that fails asks again.</summary>
    public OpenConfirm? Take(string nonce, AnnouncementId announcement, PersonId person)
    {
        lock (_gate)
        {
            var confirm = Find(nonce, announcement, person);
            if (confirm is not null) _open.Remove(nonce);
            return confirm;
        }
    }
}

/// <param name="Print">What was shown.</param>
public sealed record OpenConfirm(AnnouncementId Announcement, PersonId Person, ConfirmPrint Print);

/// <summary>What somebody has seen when they are asked. Where anything of it is different now, the question is another one.</summary>
/// <param name="Words">Of what is said and when.</param>
/// <param name="People">Of exactly those who get it.</param>
/// <param name="Count">How many they are.</param>
public sealed record ConfirmPrint(string Words, string People, int Count);
