namespace Shnor.Domain.Roadmap.Versions;

/// <summary>
/// Pairs rows with columns so that the sum of what the pairs are worth is the greatest: the assignment problem, by shortest augmenting
/// paths (Kuhn, 1955; Jonker and Volgenant, 1987). The same table always gives the same pairs.
/// </summary>
internal static class Assignment
{
    /// <param name="worth">Not negative; 0 where two do not fit at all.</param>
    /// <returns>For every row its column, or −1.</returns>
    public static int[] Best(double[,] worth)
    {
        var (rows, columns) = (worth.GetLength(0), worth.GetLength(1));
        if (rows > columns) return Turned(Best(Transposed(worth)), rows);

        var (rowPrice, columnPrice) = (new double[rows + 1], new double[columns + 1]);
        var taken = new int[columns + 1]; // by which row, from 1; column 0 is the row that looks for a place
        var cameFrom = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            taken[0] = row;
            var column = 0;
            var nearest = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
            var done = new bool[columns + 1];
            while (taken[column] != 0)
            {
                done[column] = true;
                column = Step(worth, taken[column], column, rowPrice, columnPrice, taken, cameFrom, nearest, done);
            }

            for (; column != 0; column = cameFrom[column]) taken[column] = taken[cameFrom[column]];
        }

        var places = Enumerable.Repeat(-1, rows).ToArray();
        for (var column = 1; column <= columns; column++)
        {
            if (taken[column] > 0 && worth[taken[column] - 1, column - 1] > 0) places[taken[column] - 1] = column - 1;
        }

        return places;
    }

    private static int Step(double[,] worth, int row, int from, double[] rowPrice, double[] columnPrice, int[] taken, int[] cameFrom, double[] nearest, bool[] done)
    {
        var (next, way) = (0, double.PositiveInfinity);
        for (var column = 1; column < nearest.Length; column++)
        {
            if (done[column]) continue;
            var price = -worth[row - 1, column - 1] - rowPrice[row] - columnPrice[column];
            if (price < nearest[column]) (nearest[column], cameFrom[column]) = (price, from);
            if (nearest[column] < way) (way, next) = (nearest[column], column);
        }

        for (var column = 0; column < nearest.Length; column++)
        {
            if (done[column]) (rowPrice[taken[column]], columnPrice[column]) = (rowPrice[taken[column]] + way, columnPrice[column] - way);
            else nearest[column] -= way;
        }

        return next;
    }

    private static double[,] Transposed(double[,] worth)
    {
        var turned = new double[worth.GetLength(1), worth.GetLength(0)];
        for (var i = 0; i < worth.GetLength(0); i++)
        {
            for (var j = 0; j < worth.GetLength(1); j++) turned[j, i] = worth[i, j];
        }

        return turned;
    }

    private static int[] Turned(int[] places, int rows)
    {
        var turned = Enumerable.Repeat(-1, rows).ToArray();
        for (var column = 0; column < places.Length; column++)
        {
            if (places[column] >= 0) turned[places[column]] = column;
        }

        return turned;
    }
}
