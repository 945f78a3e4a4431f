using System.Runtime.CompilerServices;

// Tiles copy themselves to the stack and scratch is stackalloc'ed: zeroing it first costs a call, and a call inside a
// kernel's loop costs all registers.
[module: SkipLocalsInit]
