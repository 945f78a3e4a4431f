using static NetGen.Act;

namespace NetGen.Samples;

/// <summary>Area, rooms, age, distance to the centre and one of five districts to the price of a house.</summary>
[Layer(9, 32, Act = Tanh)]
[Layer(32, 1)]
internal sealed partial class HouseNet;
