using System.Text.Json.Nodes;

namespace Shnor.Telegram;

/// <summary>A file of a call, and where the call speaks of it.</summary>
/// <param name="File">What goes.</param>
/// <param name="MaxBytes">More is not sent.</param>
/// <param name="Part">The name of its part in the form.</param>
/// <param name="Refer">Makes the call's fields point to that part.</param>
internal sealed record Attachment(InputFile File, long MaxBytes, string Part, Action<JsonObject> Refer)
{
    /// <summary>A file that is a parameter of the call itself: its part stands in the parameter's place.</summary>
    public static Attachment InPlaceOf(string parameter, InputFile file, long maxBytes) =>
        new(file, maxBytes, parameter, fields => fields.Remove(parameter));

    public bool IsTooLarge => File.Length > MaxBytes;
}
