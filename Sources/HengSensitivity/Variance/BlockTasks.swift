/// Works on numbered blocks in several tasks at once and takes the results one at a time.
///
/// Blocks are started in order. Once a result says stop no further block is started, so every block
/// before one that was started is done in the end.
///
/// - Parameters:
///   - count: The number of blocks.
///   - taskCount: The number of tasks that run at once, at least 1.
///   - work: What is done in a task with a block's number, from 0.
///   - receive: Takes a block's number and result, in the order in which blocks finish; returns
///     whether to go on.
func forEachBlock<Output: Sendable>(
  count: Int, taskCount: Int, work: @escaping @Sendable (Int) -> Output,
  receive: (Int, Output) -> Bool
) async {
  precondition(taskCount >= 1, "\(taskCount) tasks do no work")
  await withTaskGroup(of: (Int, Output).self) { group in
    var waiting = (0..<count).makeIterator()
    func start() {
      if let block = waiting.next() { group.addTask { (block, work(block)) } }
    }
    for _ in 0..<taskCount { start() }
    var goesOn = true
    while let (block, output) = await group.next() {
      if !receive(block, output) { goesOn = false }
      if goesOn { start() }
    }
  }
}
