import HengIndex
import HengModel
import HengTestSupport

/// The index of sustainable connectivity of ASEM countries, as COINr 1.1.14 computes it.
enum ASEMCase {
  /// A table of numbers with a code in front of each row.
  struct Table {
    let columns: [String]
    let rows: [String]
    let values: [[Double?]]

    func column(_ name: String) -> [Double?] {
      guard let place = columns.firstIndex(of: name) else { return [] }
      return values.map { $0[place] }
    }

    func value(_ row: String, _ column: String) -> Double? {
      guard let row = rows.firstIndex(of: row) else { return nil }
      return self.column(column)[row]
    }
  }

  /// Reads a table of the case; none of its cells needs quotes.
  static func lines(_ name: String) -> [[String]] {
    let path = ProjectFiles.path("Tests/HengIndexTests/Cases/coinr/asem_\(name).csv")
    return (ProjectFiles.text(path) ?? "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func table(_ name: String) -> Table {
    let lines = lines(name)
    return Table(
      columns: Array(lines[0].dropFirst()), rows: lines.dropFirst().map { $0[0] },
      values: lines.dropFirst().map { $0.dropFirst().map(Double.init) })
  }

  /// The indicator table; names and units hold commas, so that cells are found from both sides.
  static func tree() throws -> IndicatorTree {
    let elements = lines("imeta").dropFirst().compactMap { cells -> IndexElement? in
      let tail = Array(cells.suffix(4))
      guard !cells[0].isEmpty,
        let direction = cells.indices.first(where: { $0 > 2 && ["1", "-1"].contains(cells[$0]) })
      else { return nil }
      return IndexElement(
        id: cells[1], parent: tail[2].isEmpty ? nil : tail[2],
        direction: cells[direction] == "-1" ? .smallerIsBetter : .largerIsBetter,
        weight: Double(cells[direction + 1]) ?? 1, target: Double(tail[0]),
        denominator: tail[1].isEmpty ? nil : tail[1])
    }
    return try IndicatorTree(elements)
  }

  static func data(_ tree: IndicatorTree) -> IndexData {
    let lines = lines("idata")
    let header = lines[0]
    let rows = lines.dropFirst()
    func column(_ name: String) -> [String] {
      guard let place = header.firstIndex(of: name) else { return [] }
      return rows.map { $0[place] }
    }
    let indicators = tree.indicators.map { column($0.id).map(Double.init) }
    return IndexData(
      rows: column("uCode").map { IndexRow(id: $0) },
      values: rows.indices.map { row in indicators.map { $0[row - rows.startIndex] } },
      denominators: Dictionary(
        uniqueKeysWithValues: ["Area", "Energy", "GDP", "Population"].map {
          ($0, column($0).map(Double.init))
        }),
      groups: ["EurAsia_group": column("EurAsia_group")])
  }

  static func pipeline() throws -> IndexPipeline {
    let tree = try tree()
    return IndexPipeline(data(tree), tree)
  }

  /// The steps of COINr's `build_example_coin`.
  static let specification = IndexSpecification(
    imputation: PerIndicator(.groupMean(by: "EurAsia_group")),
    screening: Screening(leastAvailable: 0.9, stage: .imputed),
    treatment: PerIndicator(Treatment()))
}
