using NetGen;

namespace Users;

[Layer(2, 8, Act = Act.Tanh)]
[Layer(8, 1, Act = Act.Sigmoid)]
public partial class Net;
