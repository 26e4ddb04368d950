using System.Text.RegularExpressions;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>«1. Провести семинар. Срок: март. Отв.: Светлова Е.А.», on one line or several: labels say what each piece is.</summary>
internal static partial class LabelledParagraphs
{
    private static readonly string[] Heading = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"];

    public static DocumentSketch? Sketch(TextLines lines)
    {
        var records = Records(lines);
        var first = records.FindIndex(record => record.HasDeadline);
        if (first < 0) return null;
        var table = records[first].Line;
        if (first > 0 && records[first - 1].IsHeading) first--;
        var last = records.FindLastIndex(record => record.HasLabels);

        var isOneLine = records.Count(record => record is { HasLabels: true, Lines.Count: 1 }) * 2 > records.Count(record => record.HasLabels);
        var sketch = new SketchBuilder();
        foreach (var (line, text) in records.Take(first).SelectMany(record => record.Lines)) sketch.Paragraph(line, text);
        sketch.Row(new(table, Heading));
        for (var i = first; i <= last; i++)
        {
            foreach (var row in Rows(records[i], i < last ? records[i + 1] : null, isOneLine, isAboveShort: i > first && records[i - 1].LacksPeople)) sketch.Row(row);
        }

        foreach (var (line, text) in records.Skip(last + 1).SelectMany(record => record.Lines)) sketch.Paragraph(line, text);
        return sketch.Finish();
    }

    private static IEnumerable<SketchRow> Rows(LabelledRecord record, LabelledRecord? next, bool isOneLine, bool isAboveShort)
    {
        if (!record.HasLabels && record.No is null)
        {
            foreach (var (line, text) in record.Lines) yield return new(line, [text]);
            yield break;
        }

        // Lines of another row may stand under this one.
        var isTorn = record.Lines.Count > 1 && (isOneLine || !record.HasDeadline || (isAboveShort && record.HasLongTitle) || RowNumber.LeavesGap(record.No, next?.No));
        yield return isTorn || record.Cells() is not { } cells ? SketchRow.Unclear(record.Line, record.Original) : new(record.Line, cells);
    }

    /// <summary>A record begins with a number, or, where nothing is numbered, after a blank line.</summary>
    private static List<LabelledRecord> Records(TextLines lines)
    {
        var records = new List<LabelledRecord>();
        var isNumbered = Enumerable.Range(0, lines.Count).Any(i => lines[i].Length < 2000 && RowNumber.Glued(lines[i].TrimStart()) is not null && Label().IsMatch(lines[i])) || NumbersStandAboveLabels(lines);
        var isOpen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
            {
                isOpen &= isNumbered && records is [.., { No: not null }];
                continue;
            }

            var text = lines[i].Trim();
            var begins = isNumbered ? RowNumber.Glued(text) is not null || SectionMark.Is(text) : !isOpen;
            var goesOn = isOpen && !begins && (i == 0 || !lines.IsBlank(i - 1) || Label().Match(text) is { Success: true, Index: 0 });
            if (!goesOn) records.Add(new(Label(), SectionMark.Is(text) ? null : RowNumber.Glued(text)?.No));
            records[^1].Lines.Add((i + 1, text));
            isOpen = !records[^1].IsHeading;
        }

        return records;
    }

    private static bool NumbersStandAboveLabels(TextLines lines)
    {
        var isNumber = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i)) continue;
            var text = lines[i].TrimStart();
            if (isNumber && Label().Match(text) is { Success: true, Index: 0 }) return true;
            isNumber = RowNumber.Glued(text) is not null;
        }

        return false;
    }

    [GeneratedRegex(
        @"(?:(?<=^|\n)|(?<=[.;,!?)»]\s{0,4})|(?<=\s)(?=\p{Lu}))(?:(?<deadline>[Сс]роки?(?:\s(?:исполнения|проведения|реализации|выполнения))?|[Дд]ата(?:\sпроведения)?|[Вв]ремя\sпроведения)|(?<people>[Оо]тв(?:етственн\p{Ll}{1,4}(?:\s(?:исполнител\p{Ll}{1,3}|лиц[оа]))?)?|[Ии]сполнител[ьи])|(?<result>(?:[Оо]жидаемый\s)?[Рр]езультат\p{Ll}{0,2}|[Ф]орма\sотч[её]т\p{Ll}{0,6}|[Ии]тоговый\sдокумент)|(?<other>[Уу]частники|[Мм]есто(?:\sпроведения)?|[Пп]римечани[ея]|[Фф]орма\sпроведения))\s?\.?\s?[:–—-]\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
