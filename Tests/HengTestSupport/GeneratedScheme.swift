/// A scheme of many like rows and evaluations under it, as text of files.
///
/// The rows are row-1, row-2, …, and carry over results of 0…100.
public struct GeneratedScheme: Sendable {
  private let id: String
  private let marks: [String]
  private let cut: Int
  private let isPartial: Bool
  private let hasVeto: Bool

  /// Creates a scheme of 100 marks with the grades best from 90, middle from a cut, worst.
  public init(
    id: String = "generated", marks: [String], cut: Int = 80, isPartial: Bool = false,
    hasVeto: Bool = false
  ) {
    self.id = id
    self.marks = marks
    self.cut = cut
    self.isPartial = isPartial
    self.hasVeto = hasVeto
  }

  private static let provenance = "provenance: { marks: assumed, rule: assumed }"

  /// The scheme file.
  public var text: String {
    let rows = marks.enumerated().map { index, marks in
      """
        - id: row-\(index + 1)
          label: { zh: 指标\(index + 1), en: Row \(index + 1) }
          marks: \(marks)
          rule: { kind: external }
          \(GeneratedScheme.provenance)

      """
    }
    let veto = """
        - id: fraud
          label: { zh: 弄虚作假, en: Fraud }
          marks: 0
          rule: { kind: veto, total-at-most: 59 }
          \(GeneratedScheme.provenance)

      """
    return """
      heng-scheme: 1
      id: \(id)
      label: { zh: 生成方案, en: Generated scheme }
      full-marks: 100
      \(isPartial ? "partial: true" : "# whole")
      rounding: { at: total, digits: 4, mode: half-up }
      grades:
        - { id: best, label: { zh: 优, en: Best }, range: "[90, 100]" }
        - { id: middle, label: { zh: 良, en: Middle }, range: "[\(cut), 90)" }
        - { id: worst, label: { zh: 差, en: Worst }, range: "[0, \(cut))" }
      grades-provenance: { marks: assumed, rule: assumed }
      indicators:

      """ + rows.joined() + (hasVeto ? veto : "")
  }

  /// An evaluation file with the results of the rows; `nil` leaves a row without one.
  ///
  /// - Parameters:
  ///   - results: The results, 0…100, row by row.
  ///   - name: The unit's name in both languages.
  ///   - year: The evaluated year.
  ///   - scheme: The scheme's file, as seen from the evaluation's.
  ///   - veto: Whether the veto is exercised; `nil` leaves it undecided.
  /// - Returns: The text.
  public func evaluation(
    _ results: [Int?], name: String = "unit-1", year: Int = 2023,
    scheme: String = "../../scheme.yaml", veto: Bool? = nil
  ) -> String {
    let rows = results.enumerated().compactMap { index, result in
      result.map {
        "  row-\(index + 1): { score: \($0), of: 100, status: judged, reason: 测试 }\n"
      }
    }
    let decided = veto.map { "  fraud: { exercised: \($0) }\n" } ?? ""
    return """
      heng-evaluation: 1
      unit: { id: unit-1, label: { zh: "\(name)", en: "\(name)" } }
      year: \(year)
      scheme: \(scheme)
      judgements:

      """ + rows.joined() + decided
  }
}
