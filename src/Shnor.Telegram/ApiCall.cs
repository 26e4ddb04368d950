using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Shnor.Telegram;

/// <summary>
/// One call of the Bot API: a record named after the method, its properties named after the parameters.
/// The family is closed: a method is added here together with its line in the contract.
/// </summary>
/// <typeparam name="TResult">What <c>result</c> holds when the call is done.</typeparam>
public abstract record ApiCall<TResult>
{
    private protected ApiCall(string method) => Method = method;

    /// <summary>The method's name as it stands in the address.</summary>
    [JsonIgnore]
    public string Method { get; }

    /// <summary>How much longer than <see cref="TelegramOptions.CallTimeout"/> the server may keep the call by design.</summary>
    internal virtual TimeSpan ExtraTime => TimeSpan.FromTicks(Attachments.Sum(a => a.File.TransferTime.Ticks));

    /// <summary>Files the call speaks of.</summary>
    internal virtual IReadOnlyList<Attachment> Attachments => [];

    /// <summary>The method's name only: a call carries what people wrote, and a log is no place for that.</summary>
    public sealed override string ToString() => Method;

    /// <summary>JSON, or a form when there is something to upload.</summary>
    internal HttpContent Write() => Attachments.Where(a => a.File.FileId is null).ToList() is { Count: > 0 } uploads
        ? UploadForm.Of(JsonSerializer.SerializeToNode(this, TypeInfo)!.AsObject(), uploads)
        : new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(this, TypeInfo)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private JsonTypeInfo TypeInfo => TelegramJson.Default.GetTypeInfo(GetType())!;

    /// <exception cref="JsonException">The result has not the shape the Bot API promises.</exception>
    internal virtual TResult Read(JsonElement result) =>
        result.Deserialize((JsonTypeInfo<TResult>)TelegramJson.Default.GetTypeInfo(typeof(TResult))!)
        ?? throw new JsonException("The result is null.");
}
