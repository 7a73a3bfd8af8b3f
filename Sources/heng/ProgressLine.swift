import Glibc

/// A line on standard error that counts what is done, where that is a terminal.
struct ProgressLine: Sendable {
  let total: Int

  private var isShown: Bool { ProgressLine.isShown }
  private static var isShown: Bool { isatty(STDERR_FILENO) == 1 }

  init(total: Int) { self.total = total }

  /// Counts the work only where somebody sees it.
  init(counting count: () throws -> Int) rethrows {
    total = ProgressLine.isShown ? try count() : 0
  }

  /// Shows the count, a hundred times in all at the most.
  @Sendable func show(done: Int) {
    guard isShown, done % max(1, total / 100) == 0 else { return }
    _ = StandardStream.write("\r\u{1B}[K\(done)/\(total)", to: STDERR_FILENO)
  }

  /// Shows the count at every call, for work that reports only now and then.
  @Sendable func showAll(done: Int) {
    if isShown { _ = StandardStream.write("\r\u{1B}[K\(done)/\(total)", to: STDERR_FILENO) }
  }

  /// Takes the line away.
  func clear() {
    if isShown { _ = StandardStream.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
