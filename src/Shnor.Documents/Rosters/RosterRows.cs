using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Rosters;

/// <summary>Goes down a document: headings, people, lines that name a school for the people below them.</summary>
internal sealed partial class RosterRows
{
    private const int MaxPost = 200; // characters; longer is no post
    private const int MaxNumber = 3; // characters of a number without digits: «—», «IV»
    private const int Quoted = 60; // characters of a cell in a sentence about it

    private readonly List<RosterRow> _rows = [];
    private readonly List<RosterNote> _unread = [];
    private readonly List<RosterNote> _remarks = [];
    private readonly List<string> _unused = [];
    private readonly Dictionary<(string Name, string? School), List<RosterRow>> _namesakes = []; // whose schools differ are different people
    private RosterColumns? _columns;
    private string? _section;
    private RosterRow? _last;

    public int Count => _rows.Count + _unread.Count;

    public RosterReading Finish() => Count == 0 ? new RosterReading.NotARoster() : new RosterReading.Roster(_rows, _unread, _remarks, _unused);

    /// <summary>Text outside the tables: titles above the list, and below its heading rows that lost their other cells.</summary>
    public void AddLines(IEnumerable<Paragraph> lines)
    {
        if (_columns is null) return;
        foreach (var (line, text) in lines) AddSingle(line, CellText.Clean(text));
    }

    /// <summary>A list without a table: «ФИО», and below it a name in every line.</summary>
    public void AddColumn(IReadOnlyList<Paragraph> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (RosterColumns.Find(new SketchRow(lines[i].Line, [lines[i].Text]), below: null, isFirst: true) is not { } alone || !lines.Skip(i + 1).Take(1).Any(line => FullName.TryParse(line.Text) is not null)) continue;
            Open(alone);
            AddLines(lines.Skip(i + 1));
            return;
        }
    }

    public void AddTable(IReadOnlyList<SketchRow> rows)
    {
        var isMine = _columns is { } open && rows[0].Cells.Count <= open.Width;
        for (var i = 0; i < rows.Count && Count <= RosterReader.MaxRows; i++)
        {
            if (RosterColumns.Find(rows[i], i + 1 < rows.Count ? rows[i + 1] : null, isFirst: _columns is null) is { } columns)
            {
                Open(columns);
                isMine = true;
                i += columns.Rows - 1;
            }
            else if (RosterColumns.IsPlan(rows[i]))
            {
                (_columns, isMine) = (null, false);
            }
            else if (isMine)
            {
                Add(rows[i]);
            }
        }
    }

    private void Open(RosterColumns columns)
    {
        _columns = columns;
        _last = null;
        _unused.AddRange(columns.Unused.Except(_unused));
    }

    private void Add(SketchRow row)
    {
        var seen = row.Cells.Where(cell => cell.Merge != CellMerge.WithLeft).Select(cell => CellText.Clean(cell.Text)).Where(text => text.Length > 0).ToList();
        if (seen.Count == 0 || IsNumbering(seen)) return;
        var number = Text(row, RosterColumn.Number);
        if (number.Length > MaxNumber && !number.Any(char.IsAsciiDigit) && seen.Count > 1) Unread(row.Line, $"«{Short(string.Join(' ', seen))}» — в столбце номера не номер, это не строка списка"); // «Начальник управления … Орлова Е.А.»
        else if (row.IsUnclear) Unread(row.Line, $"ячейки не разделить: «{Short(seen[0])}»");
        else if (seen is [var only] && (_columns!.Width > 1 || RosterWords.IsSchool(only)) && NameIn(row) is null && Text(row, RosterColumn.School).Length == 0) AddSingle(row.Line, only);
        else AddPerson(row.Line, NameIn(row), NameText(row), Text(row, RosterColumn.School), Text(row, RosterColumn.Post), Text(row, RosterColumn.Role));
    }

    /// <summary>One text alone: a school above its people, a person of whom nothing more is written, or nothing we know.</summary>
    private void AddSingle(int line, string text)
    {
        if (RosterWords.IsSchool(text) && SchoolName.Clean(text) is { } school) _section = school;
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return; // the number of an empty row, or of a page
        else AddPerson(line, FullName.TryParse(text), text, "", "", "");
    }

    private void AddPerson(int line, FullName? name, string nameText, string school, string post, string role)
    {
        if (name is null)
        {
            Unread(line, nameText switch
            {
                "" => "нет фамилии, имени и отчества",
                _ when nameText.StartsWith("Пример:", StringComparison.OrdinalIgnoreCase) => "пример из образца",
                _ => $"«{Short(nameText)}» — не похоже на фамилию с именем и отчеством или с инициалами",
            });
            return;
        }

        school = Ditto().IsMatch(school) ? _last?.School ?? "" : school.Length == 0 ? _section ?? "" : school;
        post = Ditto().IsMatch(post) ? _last?.Post ?? "" : post;
        var cleanSchool = Dash().IsMatch(school) ? null : SchoolName.Clean(school);
        if (cleanSchool is null && !Dash().IsMatch(school))
        {
            Unread(line, $"{name.Name.Display}: название школы длиннее {School.MaxName} знаков или это не название");
            return;
        }

        if (post.Length > MaxPost)
        {
            Unread(line, $"{name.Name.Display}: должность длиннее {MaxPost} знаков");
            return;
        }

        var known = Dash().IsMatch(role) ? null : RosterWords.RoleOf(role);
        Take(new(line, name.Name.Display, name.Full, cleanSchool, Dash().IsMatch(post) ? null : post, known), known is null && !Dash().IsMatch(role) ? role : null);
    }

    private void Take(RosterRow row, string? unknownRole)
    {
        var key = (row.NameKey(), row.School is null ? null : SchoolName.KeyOf(row.School));
        if (!_namesakes.TryGetValue(key, out var namesakes)) _namesakes[key] = namesakes = [];
        if (namesakes.Find(other => IsSame(other, row)) is { } twin)
        {
            Unread(row.Line, $"{row.FullName ?? row.Name} — повторяет строку {twin.Line}, взята она");
            return;
        }

        if (unknownRole is not null) _remarks.Add(new(row.Line, $"{row.Name}: роль «{Short(unknownRole)}» не знаю, её не беру. Бывают: педагог, ответственный, руководитель школы."));
        namesakes.Add(row);
        _rows.Add(_last = row);
    }

    /// <summary>Of one school: what is not written tells nobody apart.</summary>
    private static bool IsSame(RosterRow one, RosterRow other) => one.FullName is null || other.FullName is null || FullName.KeyOf(one.FullName) == FullName.KeyOf(other.FullName);

    private FullName? NameIn(SketchRow row) => _columns!.Has(RosterColumn.Name)
        ? FullName.TryParse(Numbered().Replace(Text(row, RosterColumn.Name), ""))
        : FullName.Of(Text(row, RosterColumn.Surname), Text(row, RosterColumn.FirstName), Text(row, RosterColumn.Patronymic));

    private string NameText(SketchRow row) => _columns!.Has(RosterColumn.Name)
        ? Text(row, RosterColumn.Name)
        : string.Join(' ', ((RosterColumn[])[RosterColumn.Surname, RosterColumn.FirstName, RosterColumn.Patronymic]).Select(part => Text(row, part)).Where(text => text.Length > 0));

    private string Text(SketchRow row, RosterColumn column) => Guarded().Replace(CellText.Clean(_columns![row, column]), "");

    private void Unread(int line, string what) => _unread.Add(new(line, what));

    private static string Short(string text) => PoliteCut.To(text, Quoted);

    /// <summary>«1 | 2 | 3 | 4» under the heading, as official tables have it.</summary>
    private static bool IsNumbering(List<string> seen) =>
        seen.Count > 1 && seen.Select((text, i) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == i + 1).All(isNumber => isNumber);

    [GeneratedRegex(@"^[-–—]*\s*(?:""|''|//|»|«|то же|та же|тот же)\s*[-–—]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ditto();

    [GeneratedRegex(@"^[-–—.\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    /// <summary>«12. Светлова Е.А.», where the number has no column of its own.</summary>
    [GeneratedRegex(@"^\s*\d+\s*[.)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The apostrophe that keeps a text of a .csv from being counted.</summary>
    [GeneratedRegex("^'(?=[-=+@\t\r])", RegexOptions.CultureInvariant)]
    private static partial Regex Guarded();
}
