import ArgumentParser
import HengFormats
import HengIndex
import HengReports

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make a composite index of many units, step by step. 综合指数。",
    discussion: """
      SPEC names a data table, an indicator table and the steps from one to the index: denominate, \
      impute, screen, treat, normalize, weight, aggregate, rank. Every step is shown with its \
      arguments and what it changed; --replay takes them all again with some arguments changed.
      """)

  @Argument(help: "An index file (heng-index: 1). 指数文件。")
  var spec: String

  @Option(
    help: """
      STEP.ARGUMENT=VALUE, such as normalize.method=z-score; may be repeated. 改动参数后重算。
      """)
  var replay: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let index = try IndexFile(path: spec).load()
      let subject = try IndexSubject(index, replaying: replay)
      try output.write(Report(subject), json: JSONValue(subject))
    }
  }
}

extension IndexSubject {
  /// Runs an index, and once more with arguments changed if there are any.
  init(_ index: LoadedIndex, replaying edits: [String]) throws {
    let result = try index.run()
    let replay = edits.isEmpty ? nil : (edits: edits, result: try index.run(replaying: edits))
    self.init(
      label: index.label, source: index.source, licence: index.licence, note: index.note,
      isSynthetic: index.isSynthetic, result: result, replay: replay)
  }
}
