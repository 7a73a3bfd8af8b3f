import ArgumentParser
import Glibc
import HengForms
import HengModel
import HengWork

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write a scheme's data-entry workbook. 生成填报表（Excel）。",
    discussion: """
      Filled in with Excel, WPS or LibreOffice, the workbook is an evaluation: every command takes \
      it wherever it takes evaluation.yaml, and a folder of filled forms as a batch. \
      填好的工作簿就是一份评价，各命令均可直接读取；放在同一文件夹里即可成批读取。 \
      --map TABLE writes a map to start from instead, by which a table of many units is read.
      """)

  @Argument(help: "A scheme's file. 指标方案文件。")
  var scheme: String?

  @Option(help: "Fill in an evaluation, under its own scheme. 填入一份已有评价。")
  var from: String?

  @Option(
    name: .customLong("map"),
    help: "Write a map of TABLE's columns (heng-table: 1) to start from. 起草表格对应文件。")
  var table: String?

  @Option(
    name: .customLong("scheme"), help: "The scheme of the units in TABLE. 表中单位所用的方案。")
  var mappedScheme: String?

  @Option(
    name: .shortAndLong,
    help: "The workbook to write, .xlsx; with --map FILE.yaml, otherwise it is printed. 输出文件。")
  var output: String?

  @Option(help: "The unit's identifier or budget code, put on the cover. 单位标识或预算编码。")
  var unit: String?

  @Option(help: "The unit's name, put on the cover. 单位名称。")
  var unitName: String?

  @Option(help: "The evaluated year, put on the cover. 评价年度。")
  var year: Int?

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    if table != nil {
      let others: [Any?] = [scheme, from, unit, unitName, year]
      if others.contains(where: { $0 != nil }) {
        throw ValidationError("--map takes --scheme and -o alone")
      }
      return try StarterFile.validate(output, with: "--map")
    }
    if mappedScheme != nil {
      throw ValidationError("--scheme goes with --map; without it the scheme stands by itself")
    }
    guard let output else { throw ValidationError("-o names the workbook to write") }
    if (scheme == nil) == (from == nil) {
      throw ValidationError("give either a scheme or --from an evaluation")
    }
    if from != nil, unit != nil || unitName != nil || year != nil {
      throw ValidationError("--unit, --unit-name and --year go with a scheme; --from gives them")
    }
    if !output.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("-o takes a file that ends in .xlsx, not '\(output)'")
    }
    let years = EvaluationYear.range
    if let year, !years.contains(year) {
      throw ValidationError(
        "--year takes a year from \(years.lowerBound) to \(years.upperBound), not \(year)")
    }
  }

  func run() throws {
    try languageOptions.reporting {
      if let table {
        let starter = try TableMapStarter(table: table, scheme: mappedScheme, for: output)
        return try StarterFile.write(starter.text[languageOptions.language], to: output)
      }
      let output = output ?? ""
      let draft =
        if let from {
          try FormDraft(evaluation: from, besideFile: output)
        } else {
          try FormDraft(scheme: scheme ?? "", year: year, besideFile: output)
        }
      let form = EntryForm(
        scheme: draft.scheme, design: draft.design,
        heading: EntryForm.Heading(
          schemePath: draft.schemePath, unitID: unit,
          unitLabel: unitName.map { LocalizedText($0) }, year: year),
        language: languageOptions.language, evaluation: draft.evaluation,
        own: draft.own)
      try languageOptions.save(telling: draft.remarks) {
        try OutputFile.write(form.workbook, to: output)
      }
      if let leftOut = draft.leftOut {
        let text = leftOut[languageOptions.language]
        _ = StandardStream.write("heng: \(text)\n", to: STDERR_FILENO)
      }
    }
  }
}
