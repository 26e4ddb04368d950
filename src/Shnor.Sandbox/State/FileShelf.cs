namespace Shnor.Sandbox.State;

/// <summary>Everything that was sent, by people and by the bot. Nothing is ever thrown away.</summary>
internal sealed class FileShelf
{
    private readonly Dictionary<string, SandboxFile> files = new(StringComparer.Ordinal);

    public SandboxFile? Find(string id) => files.GetValueOrDefault(id);

    public SandboxFile? FindByPath(string path) => files.Values.FirstOrDefault(f => f.Path == path);

    public SandboxFile AddDocument(string name, ReadOnlyMemory<byte> bytes)
    {
        var number = files.Count + 1;
        var document = new SandboxDocument($"file{number}", name, FileKinds.MimeTypeOf(name), bytes.Length);
        return Add(new SandboxFile(document.FileId, $"documents/file_{number}{ExtensionOf(name)}", bytes) { Document = document });
    }

    public SandboxFile AddPhoto(PictureSize size, ReadOnlyMemory<byte> bytes)
    {
        var number = files.Count + 1;
        var photo = new SandboxPhoto($"photo{number}", size.Width, size.Height, size.MimeType, bytes.Length);
        var extension = size.MimeType == "image/png" ? ".png" : ".jpg";
        return Add(new SandboxFile(photo.FileId, $"photos/file_{number}{extension}", bytes) { Photo = photo });
    }

    private SandboxFile Add(SandboxFile file) => files[file.Id] = file;

    /// <summary>A path goes into an address: only an extension that is plain there.</summary>
    private static string ExtensionOf(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }
}
