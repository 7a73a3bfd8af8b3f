public import ArgumentParser
import HengDiagnostics
public import HengIndex
import HengReading
import HengReports

extension WeightingMethod: ExpressibleByArgument {}

struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Derive indicators' weights from values or from judgements. 求指标权重。",
    discussion: """
      Methods from values: \(ObjectiveWeighting.allCases.map(\.rawValue).joined(separator: ", ")). \
      Methods from judgements: \
      \(JudgementMethod.allCases.map(\.rawValue).joined(separator: ", ")).

      DATA of a method from values is an index file, whose values are taken after treatment, or a \
      table with units in the first column and numbers in others; DATA of a method from \
      judgements is a judgement file (heng-judgements: 1).
      """)

  @Argument(
    help: ArgumentHelp("The method, see above. 方法。", valueName: "method"),
    completion: .list(WeightingMethod.allCases.map(\.rawValue)))
  var method: WeightingMethod

  @Argument(help: "An index file, a table (.csv, .xlsx) or a judgement file. 指数文件、数据表或判断文件。")
  var data: String

  @Option(
    help: """
      An indicator table that names a table's indicators and their directions; without it every \
      column of numbers is one of which more is better. 指标表。
      """)
  var indicators: String?

  @Option(help: "Only the indicators below this aggregate, by its code. 只求该汇总项之下的指标。")
  var group: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if case .judged = method, indicators != nil || group != nil {
      throw ValidationError(
        "a judgement file names its indicators; leave out --indicators and --group")
    }
    if DecisionValues.isTable(data) {
      if indicators == nil, group != nil {
        throw ValidationError(
          "--group of a table needs --indicators, which says what belongs to it")
      }
    } else if indicators != nil {
      throw ValidationError("an index file names its indicator table; leave out --indicators")
    }
  }

  func run() throws {
    try output.reporting {
      switch method {
      case .judged(let method):
        try write(try JudgementFile(path: data).weights(by: method), Remarks())
      case .objective(let method):
        let values = try DecisionValues(path: data, indicators: indicators, group: group)
        let weights = try values.weights(by: method)
        try write(weights, values.remarks(of: weights))
      }
    }
  }

  private func write(_ weights: WeightDerivation, _ remarks: Remarks) throws {
    try output.write(Report(weights), json: JSONValue(weights), remarks)
  }
}
