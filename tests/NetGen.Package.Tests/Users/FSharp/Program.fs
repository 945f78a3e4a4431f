open System
open NetGen
open Users

let net = LibraryNet()
let trained = ExclusiveOr.Learn net

let file = new IO.MemoryStream()
NetworkFiles.Save(net, file)
file.Position <- 0L
let loaded = NetworkFiles.Load<LibraryNet> file

printfn "trained %s, loaded %s, one row %d" trained (ExclusiveOr.Answers loaded) (loaded.Classify(ReadOnlySpan [| 0f; 1f |]))
