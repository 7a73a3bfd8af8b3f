package import HengDiagnostics
import HengModel

extension ReadingContext {
  /// Reads the row of the column names, or the rows where names are broken over several.
  package func headerRows(_ node: SourceNode) -> [Int]? {
    guard case .list(let items) = node.content else {
      return integer(node, in: 1...TableLimits.rows).map { [$0] }
    }
    var lines: [Int] = []
    for item in items {
      let next = (lines.last ?? 0) + 1
      guard next <= TableLimits.rows, let line = integer(item, in: next...TableLimits.rows) else {
        return nil
      }
      lines.append(line)
    }
    if lines.isEmpty { report(.emptyValue, at: node) }
    return lines.isEmpty ? nil : lines
  }
}
