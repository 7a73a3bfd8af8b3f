import ArgumentParser
import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengReports
import HengSensitivity
import HengWork
import HengWorkbooks

struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make a composite index of many units, step by step. 综合指数。",
    discussion: """
      SPEC names a data table, an indicator table and the steps from one to the index: denominate, \
      impute, screen, treat, normalize, weight, aggregate, rank. Every step is shown with its \
      arguments and what it changed; --replay takes them all again with some arguments changed. \
      --analysis asks how far the ranks rest on the choices that SPEC names, or on single elements. \
      --new TABLE writes a SPEC to start from.
      """)

  /// What is asked about an index.
  enum Analysis: String, CaseIterable, ExpressibleByArgument {
    case leaveOneOut = "leave-one-out"
    case grid, importance, robustness, variance
  }

  @Argument(help: "An index file (heng-index: 1). 指数文件。")
  var spec: String?

  @Option(
    name: .customLong("new"),
    help: "Write an index file to start from, for TABLE (.csv, .tsv, .txt, .xlsx). 起草指数文件。")
  var table: String?

  @Option(
    help: """
      STEP.ARGUMENT=VALUE, such as normalize.method=z-score; may be repeated. 改动参数后重算。
      """)
  var replay: [String] = []

  @Option(
    help: """
      leave-one-out, grid (every combination of choices), importance, robustness (choices and \
      weights vary together) or variance (Sobol' indices). 分析。
      """)
  var analysis: Analysis?

  @Option(
    name: .customShort("o"),
    help: "Write the index to FILE.html, .docx, .md or .xlsx instead. 输出文件。")
  var outputFile: String?

  @OptionGroup var settings: IndexAnalysisOptions
  @OptionGroup var plot: PlotOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if (spec == nil) == (table == nil) {
      throw ValidationError("give either an index file or --new and a table")
    }
    try settings.validate(for: analysis)
    if table != nil { return try validateStarter() }
    guard let outputFile else { return }
    if DocumentFormat(path: outputFile) == nil {
      throw ValidationError("-o takes a file that ends in .html, .docx, .md or .xlsx")
    }
    if output.json || analysis != nil {
      throw ValidationError("-o writes the index itself; leave out --json and --analysis")
    }
  }

  /// Checks that nothing is asked of an index that isn't there yet.
  private func validateStarter() throws {
    if !replay.isEmpty || analysis != nil || plot.plot != nil || output.json {
      throw ValidationError("--new writes a file to start from; leave out the options of an index")
    }
    try StarterFile.validate(outputFile, with: "--new")
  }

  func run() async throws {
    try await output.reporting {
      if let table {
        let starter = try IndexStarter(table: table, for: outputFile)
        return try StarterFile.write(starter.text[output.language], to: outputFile)
      }
      let index = try IndexFile(path: spec ?? "").load()
      let subject = try IndexSubject(index, replaying: replay)
      let remarks = index.remarks(of: subject.shown)
      switch analysis {
      case nil:
        try plot.write(subject.chart(output.language))
        if let outputFile {
          try write(subject, remarks, to: outputFile)
        } else {
          try output.write(Report(subject), json: JSONValue(subject), remarks)
        }
      case .leaveOneOut:
        if let level = settings.level { try index.check(level: level, of: "level") }
        let found = LeaveOneOut(subject.shown, level: settings.level, topCount: settings.top)
        try plot.write(found.chart(subject, output.language))
        try output.write(
          Report(found, of: subject), json: JSONValue(found, of: subject), remarks)
      case .grid:
        let grid = try index.methodGrid(replaying: replay, topCount: settings.top)
        try plot.write(grid.chart(subject, output.language))
        try output.write(
          Report(grid, of: subject, reason: index.reason), json: JSONValue(grid, of: subject),
          remarks)
      case .importance:
        let found = try settings.importance(of: subject, index)
        try plot.write(found.chart(output.language))
        try output.write(Report(found), json: JSONValue(found), remarks)
      case .robustness:
        let simulation = try await settings.simulation(of: index, replaying: replay)
        try plot.write(simulation.chart(subject, output.language))
        try output.write(
          Report(simulation, of: subject, topCount: settings.top),
          json: JSONValue(simulation, of: subject, topCount: settings.top), remarks)
      case .variance:
        let variance = try await settings.variance(of: index, replaying: replay)
        try plot.write(variance.chart(subject, output.language))
        try output.write(
          Report(variance, of: subject), json: JSONValue(variance, of: subject), remarks)
      }
    }
  }
}

extension IndexCommand {
  private func write(_ subject: IndexSubject, _ remarks: Remarks, to file: String) throws {
    var report = Report(subject, isDrawn: true)
    report.remarks = remarks
    try output.languageOptions.save(telling: remarks) {
      if let bytes = try DocumentFormat(path: file)?.bytes(of: report, in: output.language) {
        try OutputFile.write(bytes, to: file)
      } else {
        let workbook = Workbook(subject, output.language).telling(remarks, output.language)
        try OutputFile.write(workbook, to: file)
      }
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
