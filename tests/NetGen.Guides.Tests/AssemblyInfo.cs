// Programs print to the process's console, in its current folder.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
