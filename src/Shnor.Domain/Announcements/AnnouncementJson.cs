using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Shnor.Domain.People;

namespace Shnor.Domain.Announcements;

/// <summary>How what is said, and to whom, lies in the store.</summary>
public static class AnnouncementJson
{
    // Cyrillic as it is: it is a sixth of the size, and never stands inside a page.
    private static readonly AnnouncementJsonShape Shape = new(new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter<AudienceKind>(), new JsonStringEnumConverter<Role>() },
    });

    public static string Write(AnnouncementContent content) => JsonSerializer.Serialize(content, Shape.AnnouncementContent);

    public static string Write(AnnouncementAudience audience) => JsonSerializer.Serialize(audience, Shape.AnnouncementAudience);

    /// <exception cref="FormatException">The text is not the JSON of a content.</exception>
    public static AnnouncementContent ReadContent(string json) => Read(json, Shape.AnnouncementContent);

    /// <exception cref="FormatException">The text is not the JSON of an audience.</exception>
    public static AnnouncementAudience ReadAudience(string json) => Read(json, Shape.AnnouncementAudience);

    private static T Read<T>(string json, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, shape) ?? throw new FormatException("nothing at all");
        }
        catch (JsonException e)
        {
            throw new FormatException($"not the JSON of a {typeof(T).Name}", e);
        }
    }
}

[JsonSerializable(typeof(AnnouncementContent))]
[JsonSerializable(typeof(AnnouncementAudience))]
internal sealed partial class AnnouncementJsonShape : JsonSerializerContext;
