import HengDiagnostics
import HengModel

extension Report {
  /// A document lists no more remarks than these, so that its matter isn't pages away.
  private static let shownRemarkCount = 20

  /// The pieces with the remarks in front, as documents show them.
  var allBlocks: [Block] {
    if remarks.isEmpty { return blocks }
    var items = remarks.all.prefix(Report.shownRemarkCount).map { $0.text }
    let more = remarks.all.count - items.count
    if more > 0 {
      items.append(LocalizedText(zh: "另有 \(more) 条", en: "and \(more) more"))
    }
    return [.note(remarks.headline ?? Term.remarksOnReading + Term.colon), .list(items)] + blocks
  }
}

extension Diagnostic {
  /// The line in both languages, with bare names of settings.
  fileprivate var text: LocalizedText {
    LocalizedText(zh: text(.chinese), en: text(.english))
  }
}
