using Shnor.Domain;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>A coordinator comes to a page without walking there.</summary>
internal static class Pages
{
    public static async Task Open(Phone coordinator, string button, AnnouncementId id)
    {
        await coordinator.Writes("/menu");
        await coordinator.Forges($"v1:{button}:{id.Value}");
    }
}
