using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.Writing;

/// <summary>A press on a button that stands in some other room's list.</summary>
internal static class OpensButtons
{
    public static async Task Opens(this Phone phone, string data)
    {
        if (phone.Inbox.Count == 0) await phone.Writes("/menu");
        await phone.Forges($"v1:{data}");
    }
}
