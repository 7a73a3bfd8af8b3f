public import HengDiagnostics
import HengModel
import HengSources
public import HengTrends

/// A file with a price index by year.
public enum DeflatorFile {
  /// Reads a price index.
  ///
  /// - Parameter path: The file.
  /// - Returns: The index with its name and source, and what is to be told of it.
  /// - Throws: ``InvalidFiles`` with every mistake of the file.
  public static func table(
    path: String
  ) throws(InvalidFiles) -> (table: PriceTable, remarks: Remarks) {
    let context = ReadingContext(path: path)
    guard let root = Document(path: path).root(as: .deflator, in: context) else {
      throw InvalidFiles(context.diagnostics)
    }
    let keys = ["heng-deflator", "label", "source", "index"]
    guard let file = MappingReader(root, keys: keys, in: context) else {
      throw InvalidFiles(context.diagnostics)
    }
    context.checkVersion(file.required("heng-deflator"))
    let label = file.required("label").flatMap(context.label)
    let source = file.required("source").flatMap { self.source($0, in: context) }
    let indices = file.required("index").map { self.indices($0, in: context) }
    guard let label, let source, let indices, context.isClean,
      let deflator = try? Deflator(indices: indices)
    else { throw InvalidFiles(context.diagnostics) }
    if let node = file.optional("index"), looksChained(Array(indices.values)) {
      context.note(.chainedIndex, line: node.line, column: node.column)
    }
    return (
      PriceTable(label: label, source: source, deflator: deflator), Remarks(context.takeNotes())
    )
  }

  /// No price index of customary growth leaves these bounds from one year to the next.
  private static let links: ClosedRange<Rational> = 85...120

  /// Whether every number may be that year's prices with the previous year as 100: none is far from
  /// 100, and none is 100, as that of the base year is.
  private static func looksChained(_ indices: [Rational]) -> Bool {
    indices.count > 1 && indices.allSatisfy { links.contains($0) && $0 != 100 }
  }

  private static func source(_ node: SourceNode, in context: ReadingContext) -> Source? {
    guard
      let reader = MappingReader(node, keys: ["title", "address", "official"], in: context)
    else { return nil }
    let title = reader.required("title").flatMap(context.label)
    let isOfficial = reader.required("official").flatMap(context.boolean)
    let address = reader.optional("address").flatMap(context.text)
    guard let title, let isOfficial else { return nil }
    return Source(id: "index", title: title, address: address, isOfficial: isOfficial)
  }

  private static func indices(_ node: SourceNode, in context: ReadingContext) -> [Int: Rational] {
    var indices: [Int: Rational] = [:]
    let pairs = context.pairs(node) ?? []
    if case .mapping = node.content, pairs.isEmpty { context.report(.emptyValue, at: node) }
    for pair in pairs {
      let year = context.year(keyOf: pair)
      let positive = Interval(lower: .init(0, isClosed: false), upper: nil)
      if let value = context.number(pair.value, in: positive), let year { indices[year] = value }
    }
    return indices
  }
}
