import HengDiagnostics
import HengIndex
import HengModel
package import HengSources

/// Reads an order of importance.
package struct OrderReader {
  package let codes: JudgementCodes

  package static let keys = ["order"]

  /// Reads the order, from the most important; equal indicators stand in an inner list.
  ///
  /// - Returns: A place for each indicator, from 1, equal ones with the same.
  package func places(_ file: MappingReader) -> [Int]? {
    let context = codes.context
    guard let node = file.required("order"), let items = context.nonEmptyItems(node) else {
      return nil
    }
    context.doubtedNames = []
    var places = [Int](repeating: 0, count: codes.count)
    var lines: [Int: Int] = [:]
    var place = 1
    for item in items {
      var members = [item]
      if case .list = item.content { members = context.nonEmptyItems(item) ?? [] }
      for member in members {
        guard let indicator = codes.indicator(member) else { continue }
        if let line = lines[indicator] {
          context.report(
            .codeTwice(codes.codes[indicator], firstLine: line), at: member)
        } else {
          lines[indicator] = member.line
          places[indicator] = place
        }
      }
      place += members.count
    }
    let isWhole = codes.report(missing: places.indices.filter { places[$0] == 0 }, at: node)
    return isWhole && context.isClean ? places : nil
  }
}
