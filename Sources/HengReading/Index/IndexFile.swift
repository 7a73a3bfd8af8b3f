public import HengDiagnostics
import HengIndex
import HengModel
import HengSources

/// An index file: the tables that an index is made of, and the steps.
public struct IndexFile: Sendable {
  /// The file.
  public let path: String
  private let root: SourceNode

  private static let keys = [
    "heng-index", "label", "source", "licence", "note", "synthetic", "year", "data", "indicators",
    "steps", "choices", "weight-noise",
  ]

  /// Opens a file and checks that it is an index file.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be read or is none; a table is told with the lines of an
  ///   index of it.
  public init(path: String) throws(InvalidFiles) {
    if TableFormat(path: path) != nil, FileReading.isRegularFile(path) {
      throw InvalidFiles(
        .tableForIndex.showing(StarterLines.index(ofTable: path)), in: path)
    }
    try self.init(Document(path: path))
  }

  /// Checks that a document is an index file.
  package init(_ document: Document) throws(InvalidFiles) {
    path = document.path
    root = try document.root(as: .index)
  }

  /// Whether a file announces that it is an index file.
  package static func isIndex(atPath path: String) -> Bool { Document(path: path).kind == .index }

  /// Reads the file and its tables.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of all of them, and notes on how the rest was read.
  public func load() throws(InvalidFiles) -> LoadedIndex {
    let context = ReadingContext(path: path)
    var found: [Diagnostic] = []
    let index = index(in: context, &found)
    let mistakes = context.diagnostics + found.filter { $0.severity == .error }
    guard let index, mistakes.isEmpty else {
      throw InvalidFiles(mistakes + context.notes + found.filter { $0.severity == .note })
    }
    return index
  }

  private func index(
    in context: ReadingContext, _ told: inout [Diagnostic]
  ) -> LoadedIndex? {
    guard let file = MappingReader(root, keys: Self.keys, in: context) else { return nil }
    context.checkVersion(file.required("heng-index"))
    let label = file.required("label").flatMap(context.label)
    let source = file.optional("source").flatMap(context.text)
    let licence = file.optional("licence").flatMap(context.text)
    let note = file.optional("note").flatMap(context.label)
    let isSynthetic = file.optional("synthetic").flatMap(context.boolean) ?? false
    let year = file.optional("year").flatMap(context.year)
    let references = IndexTableReferences(path: path, context: context)
    let data = file.required("data").flatMap(references.data)
    let indicatorTable = file.required("indicators").flatMap { node in
      if case .list = node.content {
        IndicatorList(context: context).table(node, of: label)
      } else {
        references.table(node)?.table.open(wanted: IndexTableColumn.allNames, &told)
      }
    }
    var reader: IndicatorTableReader?
    var tree: IndicatorTree?
    if let (table, _) = indicatorTable {
      let found = IndicatorTableReader(table)
      tree = found.tree()
      reader = found
    }
    let steps = file.optional("steps")
    var stepsReader = IndexStepsReader(tree: tree, context: context)
    let specification = stepsReader.specification(steps)
    if specification.weighting.method == .given, let tree { reader?.noteRescaledWeights(of: tree) }
    if let tableContext = indicatorTable?.context {
      told += tableContext.takeDiagnostics() + tableContext.takeNotes()
    }
    let noise = file.optional("weight-noise").flatMap { self.noise($0, tree, in: context) }
    let choices = choices(
      file.optional("choices"), noise, tree, steps, specification, in: context)

    guard let data, let elements = tree ?? reader?.treeOfCodes else { return nil }
    let wanted =
      data.columns.series.map { [data.columns.code, $0.name, $0.value].map(\.text) }
      ?? elements.elements.flatMap(\.names)
    guard let (opened, dataContext) = data.table.open(wanted: wanted, &told) else {
      return nil
    }
    var columns = data.columns
    columns.groups = stepsReader.groups
    columns.denominators = stepsReader.denominators
    func dataReader(of table: PlainTable) -> IndexDataReader {
      IndexDataReader(
        table: table, tree: elements, names: columns, context: context, isTreeWhole: tree != nil)
    }
    let widened = dataReader(of: opened).widened
    let dataTable = widened ?? opened
    let loaded = widened.flatMap { dataReader(of: $0).data(for: specification) }
    told += dataContext.takeDiagnostics() + dataContext.takeNotes()
    guard let label, let tree, let loaded, let indicatorTable else { return nil }
    return LoadedIndex(
      path: path, label: label, source: source, licence: licence, note: note,
      isSynthetic: isSynthetic, year: year, pipeline: IndexPipeline(loaded.data, tree),
      specification: specification, choices: choices,
      remarks: Remarks(context.notes + told),
      places: IndexPlaces(
        path: path, steps: steps ?? root, indicators: .init(indicatorTable.table),
        data: .init(dataTable), indicatorColumns: loaded.columns),
      steps: steps, choicesNode: file.optional("choices"))
  }

  private func noise(
    _ node: SourceNode, _ tree: IndicatorTree?, in context: ReadingContext
  ) -> IndexWeightNoise? {
    guard let reader = MappingReader(node, keys: ["within", "level"], in: context),
      let within = reader.required("within"),
      let share = context.figure(within, expected: .percent)?.quantity.value
    else { return nil }
    guard share > 0, share <= 1 else {
      let text = Quantity(share).text(in: .percent).zh
      context.report(.numberOutOfRange(text, range: "(0%, 100%]"), at: within)
      return nil
    }
    let level = reader.optional("level").map { context.integer($0, in: 1...(tree?.depth ?? 100)) }
    if case .some(nil) = level { return nil }
    return IndexWeightNoise(fraction: share.doubleValue, level: level ?? nil)
  }

  private func choices(
    _ node: SourceNode?, _ noise: IndexWeightNoise?, _ tree: IndicatorTree?, _ steps: SourceNode?,
    _ specification: IndexSpecification, in context: ReadingContext
  ) -> IndexChoices? {
    guard let node else {
      return noise.map { IndexChoices([], specifications: [specification], noise: $0) }
    }
    let scratch = ReadingContext(path: path)
    let choices = IndexChoicesReader(tree: tree, steps: steps, context: scratch)
      .choices(node, noise: noise)
    for diagnostic in scratch.diagnostics + scratch.notes { context.add(diagnostic) }
    return choices
  }
}
