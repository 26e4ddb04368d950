using System.Buffers.Binary;
using System.Xml.Linq;
using Shnor.Documents.Charts;
using Shnor.Documents.Conversion;

namespace Shnor.Documents.Tests.Charts;

/// <summary>Charts as pictures. The tests that draw need librsvg2-bin and are skipped without it.</summary>
public sealed class ChartSpecs
{
    private const string Hostile = "<script>&\"'\u202E кровь\u0007 \uD800 😀 ]]> שלום — МБОУ «Длинная школа имени кого-то очень известного в округе, области и стране» ДлинноеСловоБезЕдиногоПробелаКотороеНикудаНеПомещается";

    private static readonly OfficePrograms Here = OfficePrograms.OnThisMachine();

    private static HeatTable Table(int rows = 3, int columns = 4, string text = "Лесная школа") => new(
        text, text, [.. Enumerable.Range(1, columns).Select(i => ($"{(char)('А' + i)}", text))],
        [.. Enumerable.Range(1, rows).Select(row => new HeatRow($"{text} {row}", [.. Enumerable.Range(1, columns).Select(i => i == row ? new HeatCell("•", null) : new HeatCell($"{i},{row % 10}", (decimal)i / columns))]))],
        "легче", "труднее", text);

    private static BarChart Bars(string text = "Блок") => new(text, text, [new(text, "1,5", 0.5m, 0.5m), new(text, "3,0", 1, 1), new(text, "0,0", 0, 0), new(text, "•", null, 0)], text);

    public static TheoryData<string> Kinds => ["table", "bars", "wide", "tall", "empty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_people_wrote_the_picture_is_well_formed_and_leads_nowhere(string kind)
    {
        var svg = XDocument.Parse(SvgChart.Draw(Of(kind, Hostile)));

        string[] known = ["svg", "rect", "text"];
        Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" or "onload" || attribute.Value.Contains("url(", StringComparison.Ordinal));
        var letters = string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.DoesNotContain(letters, letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u202E');
        if (kind is "table" or "bars") Assert.Contains("<script>", letters, StringComparison.Ordinal);
        var (width, height) = ((int)svg.Root!.Attribute("width")!, (int)svg.Root!.Attribute("height")!);
        Assert.True(width + height <= 10_000 && height <= 20 * width, $"{width} × {height}"); // Bot API, sendPhoto
    }

    [Fact]
    public void Figures_stand_in_the_cells_and_nothing_leaves_its_place()
    {
        var svg = XDocument.Parse(SvgChart.Draw(Table(rows: 12, columns: 8, text: Hostile)));
        var width = (int)svg.Root!.Attribute("width")!;

        Assert.Contains(svg.Descendants(), element => element.Value == "8,1");
        Assert.Contains(svg.Descendants(), element => element.Value == "•");
        Assert.All(svg.Descendants().Where(element => element.Name.LocalName == "rect").Skip(1), box => Assert.InRange((int)box.Attribute("x")! + (int)box.Attribute("width")!, 0, width));
        var longest = svg.Descendants().Where(element => element.Name.LocalName == "text").Max(element => element.Value.Length * (int)element.Attribute("font-size")!);
        Assert.True(longest * 0.6 < width, $"{longest}"); // ems of DejaVu Sans
    }

    [Fact]
    public void The_scale_only_ever_grows_darker_and_its_letters_can_be_read()
    {
        var light = Enumerable.Range(0, 101).Select(i => HeatColour.Luminance(i / 100m)).ToList();

        Assert.All(light.Zip(light.Skip(1)), pair => Assert.True(pair.Second <= pair.First, $"{pair}"));
        Assert.True(light[0] - light[^1] > 0.8, "A grey print tells the ends apart.");
        for (var i = 0; i <= 100; i++)
        {
            var ink = HeatColour.Ink(i / 100m) == "FFFFFF" ? 1.0 : 0.0103; // #1A1A1A
            var (above, below) = (Math.Max(ink, light[i]) + 0.05, Math.Min(ink, light[i]) + 0.05);
            Assert.True(above / below >= 3, $"at {i} %: {above / below:0.0}"); // WCAG 2.2, 1.4.3: large letters
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_letters_no_line_is_wider_than_a_phone(string kind)
    {
        var text = TextChart.Draw(Of(kind, Hostile));

        Assert.True(text.Length <= TextChart.MostLetters + 1);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, TextChart.Width + 2));
        if (kind == "bars") Assert.Contains("▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░ 1,5", text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_drawn_with_hostile_texts_too(string kind)
    {
        Skip.If(Here.SvgToPng is null, "librsvg2-bin is not installed.");

        var png = await new ChartPictures().Draw(Of(kind, Hostile), CancellationToken.None);

        Assert.NotNull(png);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png.Take(4));
        var svg = XDocument.Parse(SvgChart.Draw(Of(kind, Hostile)));
        Assert.Equal((int)svg.Root!.Attribute("width")!, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [SkippableFact]
    public async Task A_machine_that_cannot_draw_gives_nothing_and_no_error()
    {
        Assert.Null(await new ChartPictures(() => new(null, null, null), new(), TimeProvider.System).Draw(Bars(), CancellationToken.None));
        Skip.If(OperatingSystem.IsWindows(), "The programs of this test are those of Unix.");
        foreach (var program in new[] { "/bin/false", "/bin/true", "/no/such/program" })
            Assert.Null(await new ChartPictures(() => new(null, null, Here.Prlimit) { SvgToPng = program }, new(), TimeProvider.System).Draw(Bars(), CancellationToken.None));
    }

    private static Chart Of(string kind, string text) => kind switch
    {
        "bars" => Bars(text),
        "wide" => Table(2, 100, text),
        "tall" => Table(500, 3, text),
        "empty" => new HeatTable("", "", [], [], "", "", ""),
        _ => Table(text: text),
    };
}
