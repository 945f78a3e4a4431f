using NetGen;
using static NetGen.Act;

/// <summary>Area, rooms, age, distance to the centre and one of five districts to a price. The last layer has no activation, so that it can give any number.</summary>
[Layer(9, 32, Act = Tanh)]
[Layer(32, 1)]
public partial class HouseNet;
