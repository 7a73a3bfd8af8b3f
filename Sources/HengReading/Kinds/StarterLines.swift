import HengDiagnostics
import HengSources

/// The lines of a file to write for a table that stands alone.
package enum StarterLines {
  /// What says which units a table of evaluations has, and under which scheme.
  package static func map(ofTable path: String) -> [String] {
    let header = header(of: path)
    return [
      "heng-table: 1", "scheme: scheme.yaml", "table: \(name(path))", "year: 2024",
      "columns:", "  unit: \(header.first ?? "单位")",
      "  facts: { FACT: \(header.dropFirst().first ?? "列名") }",
    ]
  }

  /// What makes an index of a table of values.
  package static func index(ofTable path: String) -> [String] {
    [
      "heng-index: 1", "label: \(name(path))", "year: 2024",
      "data: { table: \(name(path)), code: \(header(of: path).first ?? "code") }",
      "indicators: indicators.csv  # code,parent,direction,weight",
      "steps: { normalize: min-max, weight: given }",
    ]
  }

  private static func name(_ path: String) -> String {
    written(FilePath.name(of: path))
  }

  /// The names of a table's columns; none if it can't be read.
  private static func header(of path: String) -> [String] {
    let table = PlainTable(path: path, wanted: nil, in: ReadingContext(path: path))
    return (table?.header ?? []).map { written($0.text) }
  }

  /// A text as YAML takes it inside of braces.
  private static func written(_ text: String) -> String {
    let letters = text.unicodeScalars
    let isPlain =
      letters.first?.properties.isAlphabetic == true
      && letters.allSatisfy { scalar in
        scalar.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains(scalar)
      }
    return isPlain ? text : YAMLText.quoted(text)
  }
}
