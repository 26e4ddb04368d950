using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Telegram;

/// <summary>A call with files as multipart/form-data (Bot API, «Sending files»): every field a part of its own, objects as JSON, files last.</summary>
internal static class UploadForm
{
    public static HttpContent Of(JsonObject fields, IReadOnlyList<Attachment> attachments)
    {
        foreach (var attachment in attachments) attachment.Refer(fields);

        // MultipartFormDataContent writes a Cyrillic file name as =?utf-8?B?…?=, which Telegram shows to people as it is.
        var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        var boundary = form.Headers.ContentType!.Parameters.Single();
        boundary.Value = boundary.Value!.Trim('"'); // right in quotes too, but not every server reads it so
        foreach (var (name, value) in fields) form.Add(Field(name, value!));
        foreach (var attachment in attachments) form.Add(File(attachment));
        return form;
    }

    private static ByteArrayContent Field(string name, JsonNode value)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(TelegramJson.Default.Options);
        return Named(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), $"form-data; name=\"{name}\"");
    }

    private static FileBody File(Attachment attachment)
    {
        var part = Named(new FileBody(attachment.File), $"form-data; name=\"{attachment.Part}\"; filename=\"{attachment.File.Name}\"");
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream"); // Telegram looks at the file itself
        return part;
    }

    private static T Named<T>(T part, string disposition)
        where T : HttpContent
    {
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        return part;
    }

    /// <summary>Reads the file from its beginning each time, and leaves it open: it belongs to the caller.</summary>
    private sealed class FileBody(InputFile file) : HttpContent
    {
        private const int ChunkBytes = 64 * 1024;

        protected override bool TryComputeLength(out long length)
        {
            length = file.Length;
            return true;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            var chunk = new byte[ChunkBytes];
            Rewind();
            while (await Read(chunk, cancellationToken) is > 0 and var read) await stream.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        private void Rewind()
        {
            try
            {
                file.Content.Position = file.Start;
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException)
            {
                throw new FileTroubleException(broken);
            }
        }

        private async Task<int> Read(byte[] chunk, CancellationToken ct)
        {
            try
            {
                return await file.Content.ReadAsync(chunk, ct);
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException)
            {
                throw new FileTroubleException(broken);
            }
        }
    }
}
