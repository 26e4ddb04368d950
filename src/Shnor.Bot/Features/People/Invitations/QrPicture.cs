using QRCoder;

namespace Shnor.Bot.Features.People.Invitations;

/// <summary>A link as a picture for a poster or a second phone.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 16; // about 600 px a side: readable on a screen and on paper, far below what a photo may weigh

    public static byte[] Of(Uri link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.M); // a crumpled poster still reads: 15 % may be lost
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(PixelsPerModule);
    }
}
