using System.Globalization;

namespace Shnor.Bot.Features.Digest;

/// <summary>The day in the detail of a digest's row: whatever is written on another day is no longer that digest.</summary>
internal static class DigestDay
{
    public static string Of(DateTime local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
