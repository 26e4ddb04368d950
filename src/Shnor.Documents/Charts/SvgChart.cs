using Shnor.Domain.Wording;

namespace Shnor.Documents.Charts;

/// <summary>A chart as SVG: large type for a phone, figures in the cells, so that no colour has to be told to read it.</summary>
public static class SvgChart
{
    /// <summary>More would be no picture any more: the rest is in the files.</summary>
    public const int MostRows = 60;

    public const int MostColumns = 20;

    private const int Width = 1080;
    private const int NameWidth = 350;
    private const int NarrowestCell = 84;
    private const int WidestCell = 150;
    private const int RowHeight = 72;
    private const int TitleSize = 36;
    private const int TextSize = 26;
    private const int NameSize = 25;
    private const int FigureSize = 30;
    private const int BarHeight = 40;
    private const int FigureRoom = 190;
    private const int LegendSteps = 24;
    private const string Quiet = "4D4D4D";
    private const string Blank = "F2F2F2";

    public static string Draw(Chart chart) => chart switch
    {
        HeatTable table => Draw(table),
        BarChart bars => Draw(bars),
        _ => throw new NotSupportedException($"A {chart.GetType().Name} is not drawn."),
    };

    private static string Draw(HeatTable table)
    {
        var columns = table.Columns.Take(MostColumns).ToList();
        var cell = Math.Clamp((Width - NameWidth - (2 * SvgPage.Margin)) / Math.Max(columns.Count, 1), NarrowestCell, WidestCell);
        var page = new SvgPage(Math.Max(Width, (2 * SvgPage.Margin) + NameWidth + (cell * columns.Count)));
        Head(page, table);
        page.Skip(TextSize);
        foreach (var (i, column) in columns.Index()) page.Letters(CellAt(i) + (cell / 2), page.Bottom + TextSize, FigureSize, DrawnText.Clean(column.Short), isBold: true, isCentred: true);
        page.Skip(TextSize + 20);
        foreach (var row in table.Rows.Take(MostRows)) Row(page, row, columns.Count, cell);
        page.Skip(24);
        Legend(page, table);
        foreach (var (name, title) in columns) page.Paragraph($"{name} — {title}", TextSize, 2);
        if (table.Columns.Count > MostColumns) page.Paragraph($"И ещё {Plural.Of(table.Columns.Count - MostColumns, "столбец", "столбца", "столбцов")} — в таблице.", TextSize, 1, ink: Quiet);
        if (table.Rows.Count > MostRows) page.Paragraph($"И ещё {Plural.Of(table.Rows.Count - MostRows, "строка", "строки", "строк")} — в таблице.", TextSize, 1, ink: Quiet);
        page.Paragraph(table.Note, TextSize - 2, 4, ink: Quiet);
        return page.ToString();

        int CellAt(int column) => SvgPage.Margin + NameWidth + (column * cell);
    }

    private static void Row(SvgPage page, HeatRow row, int columns, int cellWidth)
    {
        var (top, names) = (page.Bottom, DrawnText.Lines(row.Name, NameSize, NameWidth - 16, 2));
        foreach (var (i, line) in names.Index()) page.Letters(SvgPage.Margin, top + (names.Count == 1 ? 45 : 30 + (i * 30)), NameSize, line);
        foreach (var (i, cell) in row.Cells.Take(columns).Index())
        {
            var x = SvgPage.Margin + NameWidth + (i * cellWidth);
            page.Box(x + 2, top + 2, cellWidth - 4, RowHeight - 4, cell.Depth is { } depth ? HeatColour.Of(depth) : Blank, isEdged: cell.Depth is null);
            page.Letters(x + (cellWidth / 2), top + 47, FigureSize, DrawnText.Clean(cell.Text), cell.Depth is { } deep ? HeatColour.Ink(deep) : Quiet, isBold: true, isCentred: true);
        }

        page.Skip(RowHeight);
    }

    private static void Legend(SvgPage page, HeatTable table)
    {
        page.Paragraph($"Светлее — {table.Light}, темнее — {table.Dark}", TextSize, 2);
        var step = page.Inner / LegendSteps;
        for (var i = 0; i < LegendSteps; i++) page.Box(SvgPage.Margin + (i * step), page.Bottom + 6, step, 22, HeatColour.Of((decimal)i / (LegendSteps - 1)));
        page.Skip(52);
    }

    private static string Draw(BarChart chart)
    {
        var page = new SvgPage(Width);
        Head(page, chart);
        page.Skip(12);
        var room = page.Inner - FigureRoom;
        foreach (var bar in chart.Bars.Take(MostRows))
        {
            page.Paragraph(bar.Name, TextSize, 2);
            page.Box(SvgPage.Margin, page.Bottom, room, BarHeight, Blank, isEdged: bar.Length is null);
            if (bar.Length is { } length) page.Box(SvgPage.Margin, page.Bottom, Math.Max(4, (int)(room * Math.Clamp(length, 0, 1))), BarHeight, HeatColour.Of(bar.Depth));
            page.Letters(SvgPage.Margin + room + 16, page.Bottom + 31, FigureSize, DrawnText.Clean(bar.Text), isBold: true);
            page.Skip(BarHeight + 14);
        }

        if (chart.Bars.Count > MostRows) page.Paragraph($"И ещё {Plural.Of(chart.Bars.Count - MostRows, "строка", "строки", "строк")} — в таблице.", TextSize, 1, ink: Quiet);
        page.Skip(8);
        page.Paragraph(chart.Note, TextSize - 2, 4, ink: Quiet);
        return page.ToString();
    }

    private static void Head(SvgPage page, Chart chart)
    {
        page.Paragraph(chart.Title, TitleSize, 3, isBold: true);
        page.Paragraph(chart.Subtitle, TextSize, 3, ink: Quiet);
    }
}
