namespace Shnor.Documents.Sketches.Office;

/// <summary>Leaves the depths of a package at once; <see cref="OfficePackage.Open"/> makes a value of it.</summary>
internal sealed class PackageException(FileTrouble trouble) : Exception($"The package was refused: {trouble}.")
{
    public FileTrouble Trouble => trouble;
}
