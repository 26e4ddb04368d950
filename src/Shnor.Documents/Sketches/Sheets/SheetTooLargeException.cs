namespace Shnor.Documents.Sketches.Sheets;

/// <summary>Leaves the reading of a sheet at once; <see cref="ExcelSketch"/> makes a value of it.</summary>
internal sealed class SheetTooLargeException() : Exception("A sheet holds more than any plan.");
