using System.Globalization;
using System.Text;

namespace NetGen.Data.Tests;

/// <summary>
/// Makes samples/Houses/houses.csv: houses that nobody sold, with prices that bend with area, age and distance. Only sums, products and quotients, which have the same bits on every
/// system.
/// </summary>
internal static class HouseTable
{
    private const int Rows = 800;

    private static readonly (string Name, int PerSquareMetre, double From, double To)[] Districts =
        [("harbour", 3_600, 1, 4), ("hills", 2_900, 4, 12), ("meadows", 1_900, 6, 20), ("old town", 3_300, 0.2, 2), ("station", 2_300, 2, 6)];

    public static string Text()
    {
        var random = new RandomSource(800);
        var text = new StringBuilder("area,rooms,age,distance,district,price\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(House(ref random)).Append('\n');
        }

        return text.ToString();
    }

    private static string House(ref RandomSource random)
    {
        var district = Districts[(int)(random.NextDouble() * Districts.Length)];
        var area = (int)(40 + 140 * random.NextDouble());
        var rooms = Math.Max(1, (int)(area / 26.0 + 1.5 * random.NextDouble()));
        var age = (int)(100 * random.NextDouble());
        var distance = Math.Round(district.From + (district.To - district.From) * random.NextDouble(), 1);
        var price = Math.Round(Price(district.PerSquareMetre, area, rooms, age, distance) * (1 + 0.05 * Normal(ref random)) / 500) * 500;
        return string.Create(CultureInfo.InvariantCulture, $"{area},{rooms},{age},{distance},{district.Name},{price}");
    }

    /// <summary>Houses lose value in their first decades and gain some from their seventh on; large rooms and the centre cost more.</summary>
    private static double Price(double perSquareMetre, double area, double rooms, double age, double distance)
    {
        var condition = 1 - 0.4 * age / (age + 25) + (age > 70 ? (age - 70) * (age - 70) / 4_000 : 0);
        var place = 0.75 + 0.4 / (1 + distance * distance / 20);
        var roominess = 0.85 + 0.25 * (area / rooms) / (area / rooms + 25);
        return 25_000 + perSquareMetre * area * condition * place * roominess;
    }

    /// <summary>Nearly normal: a sum of twelve uniform numbers has variance 1.</summary>
    private static double Normal(ref RandomSource random)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }
}
