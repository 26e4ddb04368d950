using System.Buffers.Binary;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Documents.Sheets;
using Drawings = DocumentFormat.OpenXml.Drawing;
using Frames = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Shnor.Documents.Exports;

/// <summary>A PNG of ours in a paragraph of its own, as wide as the page and never higher.</summary>
internal static class WordPicture
{
    private const long EmuOfTwip = 635; // English Metric Units in a twentieth of a point (ECMA-376, 20.1.2.1)
    private const int WidthAt = 16; // of IHDR, after the signature, its length and its name (PNG specification, 11.2.2)

    /// <param name="main">Holds the bytes.</param>
    /// <param name="picture">What to show.</param>
    /// <param name="number">Of it in this document.</param>
    /// <param name="width">Of the room, in twentieths of a point.</param>
    /// <param name="height">The same.</param>
    public static Paragraph Of(MainDocumentPart main, NotePart.Picture picture, int number, int width, int height)
    {
        var image = main.AddImagePart(ImagePartType.Png, $"picture{number}");
        image.FeedData(new MemoryStream(picture.Png));
        var (wide, high) = SizeOf(picture.Png);
        var scale = Math.Min((double)width / wide, height * 0.9 / high); // a line of text beside it still has room
        var (across, down) = ((long)(wide * scale) * EmuOfTwip, (long)(high * scale) * EmuOfTwip);
        var name = $"Рисунок {number}";
        return new Paragraph(new Run(new Drawing(new Frames.Inline(
            new Frames.Extent { Cx = across, Cy = down },
            new Frames.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Frames.DocProperties { Id = (uint)number, Name = name, Description = OutgoingCell.Clean(picture.Description) },
            new Frames.NonVisualGraphicFrameDrawingProperties(new Drawings.GraphicFrameLocks { NoChangeAspect = true }),
            new Drawings.Graphic(new Drawings.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(new Pictures.NonVisualDrawingProperties { Id = (uint)number, Name = name }, new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(new Drawings.Blip { Embed = main.GetIdOfPart(image) }, new Drawings.Stretch(new Drawings.FillRectangle())),
                new Pictures.ShapeProperties(
                    new Drawings.Transform2D(new Drawings.Offset { X = 0, Y = 0 }, new Drawings.Extents { Cx = across, Cy = down }),
                    new Drawings.PresetGeometry(new Drawings.AdjustValueList()) { Preset = Drawings.ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));
    }

    private static (int Width, int Height) SizeOf(byte[] png) => (
        Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthAt))),
        Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthAt + sizeof(int)))));
}
