namespace Shnor.Domain.People;

/// <summary>
/// Reads the cell «Ответственные»: people («Пчёлкина О.В. Журавина В.М.», no comma needed), bodies («Комитет») and groups
/// («Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»» is one), in the cell's order and spelled as there.
/// </summary>
public static class ResponsibleCell
{
    /// <summary>Total: any text gives a list; an empty cell or a dash gives an empty one. Lines of the cell may be parted by <c>\n</c>.</summary>
    public static IReadOnlyList<ResponsibleName> Split(string? cell)
    {
        var text = CellLines.Join(CellContacts.TakeOff(LookAlikes.Compose(cell ?? "")));
        return [.. new NamesOfCell(text).Read().DistinctBy(name => name.Person?.Key ?? name.Text.ToLowerInvariant())];
    }
}
