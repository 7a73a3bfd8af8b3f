import Foundation
import HengReports

extension Notebook {
  /// The cells as golden files record them: words whole, code by its length and what it shows.
  var outline: String {
    let lines = cells.map { cell in
      switch cell.kind {
      case .markdown: return "\(cell.id):\n\(cell.source)\n"
      case .code(let outputs, let isHidden):
        let kinds = outputs.map { output in
          switch output {
          case .html(let text): "table \(text.components(separatedBy: "<tr>").count - 1)"
          case .svg(let text): text.contains("</svg>") ? "picture" : "broken picture"
          }
        }
        let lineCount = cell.source.split(separator: "\n").count
        let size = cell.id == "data" ? "" : ", \(lineCount) lines"
        return "\(cell.id): code\(isHidden ? ", hidden" : "")\(size) \(kinds)\n"
      }
    }
    return lines.joined(separator: "\n")
  }
}
