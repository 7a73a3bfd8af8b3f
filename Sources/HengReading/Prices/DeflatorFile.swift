public import HengDiagnostics
import HengModel
import HengSources
public import HengTrends

/// A file with a price index by year.
public enum DeflatorFile {
  /// Reads a price index.
  ///
  /// - Parameter path: The file.
  /// - Returns: The index with its name and source.
  /// - Throws: ``InvalidFiles`` with every mistake of the file.
  public static func table(path: String) throws(InvalidFiles) -> PriceTable {
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
    return PriceTable(label: label, source: source, deflator: deflator)
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
