using System.Globalization;
using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>
/// Elements by their names. The library's types are of no help where a file bends the schema, as files of other programs do: there an element is «unknown» and
/// its values throw.
/// </summary>
internal static class WordXml
{
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element)
        {
            if (child.LocalName == name) return child;
        }

        return null;
    }

    /// <summary>An attribute by its name without a prefix.</summary>
    public static string? Value(this OpenXmlElement? element, string name = "val")
    {
        if (element is not { HasAttributes: true }) return null;
        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name) return attribute.Value;
        }

        return null;
    }

    public static int? Number(this OpenXmlElement? element, string name = "val") =>
        int.TryParse(element.Value(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch: there without a value means on (ECMA-376-1, 17.17.4); null when it is not there.</summary>
    public static bool? Switch(this OpenXmlElement? element, string name) =>
        element.Child(name) is { } found ? found.Value() is not ("0" or "false" or "off") : null;

    /// <summary>The same thing written for new programs and for old ones: one of the two is read.</summary>
    public static OpenXmlElement? Alternative(this OpenXmlElement alternatives) => alternatives.Child("Choice") ?? alternatives.Child("Fallback");

    /// <summary>A control with «Место для ввода текста» in it holds nothing that anybody wrote.</summary>
    public static bool IsEmptyControl(this OpenXmlElement control) => control.Child("sdtPr").Switch("showingPlcHdr") == true;
}
