public import HengIndex
public import HengModel

/// An index with what it is called and where it comes from.
public struct IndexSubject: Sendable {
  /// What the index is called.
  public var label: LocalizedText
  /// Where data and indicators come from.
  public var source: String?
  /// The licence of the data.
  public var licence: String?
  /// What else a reader should know.
  public var note: LocalizedText?
  /// Whether the data is made up.
  public var isSynthetic: Bool
  /// The index as the file has it.
  public var result: IndexResult
  /// The arguments that were changed, as `step.argument=value`, and what comes of them.
  public var replay: (edits: [String], result: IndexResult)?

  /// Creates a subject.
  public init(
    label: LocalizedText, source: String? = nil, licence: String? = nil,
    note: LocalizedText? = nil, isSynthetic: Bool = false, result: IndexResult,
    replay: (edits: [String], result: IndexResult)? = nil
  ) {
    self.label = label
    self.source = source
    self.licence = licence
    self.note = note
    self.isSynthetic = isSynthetic
    self.result = result
    self.replay = replay
  }

  /// The index that is shown: the replayed one, if there is one.
  public var shown: IndexResult { replay?.result ?? result }
}

extension IndexResult {
  /// The rows from the first rank to the last, year by year; rows without a rank come last.
  var rowsByRank: [Int] {
    let ranks = ranks
    return rows.indices.sorted { left, right in
      let (a, b) = (rows[left].year ?? 0, rows[right].year ?? 0)
      if a != b { return a < b }
      let (first, second) = (ranks[left] ?? .infinity, ranks[right] ?? .infinity)
      return first == second ? left < right : first < second
    }
  }

  /// The columns of the parts of the index.
  var parts: [Int] { tree.groups.last?.parts ?? [] }
  /// The column of the index.
  var root: Int { tree.elements.count - 1 }
}

extension Double {
  /// A rank: whole, or with a half where ties share the mean.
  var rankText: String { decimalText(digits: abs(self - rounded()) < 0.05 ? 0 : 1) }
}

extension IndexRow {
  /// The unit's name, with the year if there is one.
  var shown: LocalizedText { label + LocalizedText(year.map { " \($0)" } ?? "") }

  /// What tells the row from others, as JSON.
  var json: [String: JSONValue] {
    var content: [String: JSONValue] = ["id": .string(id)]
    if let year { content["year"] = JSONValue(Double(year)) }
    return content
  }

  /// A name that no other row has.
  var key: String { id + (year.map { " \($0)" } ?? "") }
}
