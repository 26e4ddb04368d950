namespace Shnor.Sandbox.State;

/// <summary>The kinds of files a committee sends; a client guesses them by the name.</summary>
internal static class FileKinds
{
    public static string MimeTypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".CSV" => "text/csv",
        ".TXT" => "text/plain",
        ".PDF" => "application/pdf",
        ".ICS" => "text/calendar",
        _ => "application/octet-stream",
    };
}
