import Glibc
import Synchronization

/// A line on standard error that counts what is done, where that is a terminal.
final class ProgressLine: Sendable {
  /// How much there is to do; the rows of a table aren't known before they are read.
  private let total: Int?
  /// The last step that was shown.
  private let shownStep = Mutex(-1)

  private var isShown: Bool { isatty(STDERR_FILENO) == 1 }

  init(total: Int?) { self.total = total }

  /// Shows the count with each hundredth of the total, or each hundred.
  @Sendable func show(done: Int) {
    guard isShown else { return }
    let step = total.map { done * 100 / max(1, $0) } ?? done / 100
    let isNew = shownStep.withLock { last in
      if step <= last { return false }
      last = step
      return true
    }
    guard isNew else { return }
    let count = total.map { "\(done)/\($0)" } ?? "\(done)"
    _ = StandardStream.write("\r\u{1B}[K\(count)", to: STDERR_FILENO)
  }

  /// Takes the line away.
  func clear() {
    if isShown { _ = StandardStream.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
