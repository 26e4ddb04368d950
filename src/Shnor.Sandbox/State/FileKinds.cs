namespace Shnor.Sandbox.State;

/// <summary>The kinds of files a committee and a bot send; guessed by the name, as clients and Telegram do.</summary>
internal static class FileKinds
{
    public static string MimeTypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".CSV" => "text/csv",
        ".TXT" => "text/plain",
        ".HTML" => "text/html",
        ".PDF" => "application/pdf",
        ".ICS" => "text/calendar",
        ".ZIP" => "application/zip",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        _ => "application/octet-stream",
    };
}
