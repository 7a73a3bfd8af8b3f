import HengDiagnostics
import HengForms
import HengModel
import HengReading
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

/// Forms of the shipped schemes and evaluations.
enum FormSamples {
  static let schemes = [
    "datasets/schemes/hunan-whole-department.yaml", "datasets/schemes/self-evaluation-form.yaml",
    "datasets/schemes/hunan-unit-2018.yaml", "datasets/schemes/yuhua-2017.yaml",
    "datasets/schemes/yueyang-2019.yaml",
    "Tests/HengReadingTests/Fixtures/valid/every-rule-scheme.yaml",
  ]

  static let evaluations = [
    "datasets/hengshan-civil-affairs-2023/evaluation.yaml",
    "datasets/hengshan-civil-affairs-2023/alternative.yaml",
    "datasets/hengshan-civil-affairs-2023/self-evaluation-form.yaml",
    "datasets/guantang-township-2023/evaluation.yaml",
    "datasets/guantang-township-2023/under-hunan-table.yaml",
    "datasets/hunan-unit-2018/evaluation.yaml",
    "datasets/synthetic-county/2023/unit-01/evaluation.yaml",
    "Tests/HengReadingTests/Fixtures/valid/every-rule-evaluation.yaml",
    "Tests/HengReadingTests/Fixtures/valid/small-evaluation.yaml",
  ]

  static let report = evaluations[0]

  static func blank(_ scheme: String, _ language: Language, in folder: TemporaryFolder) throws
    -> Workbook
  {
    let draft = try FormDraft(
      scheme: ProjectFiles.path(scheme), year: nil, besideFile: "\(folder.path)/form.xlsx")
    return workbook(draft, language)
  }

  static func filled(_ evaluation: String, _ language: Language, in folder: TemporaryFolder) throws
    -> Workbook
  {
    let draft = try FormDraft(
      evaluation: evaluation.hasPrefix("/") ? evaluation : ProjectFiles.path(evaluation),
      besideFile: "\(folder.path)/form.xlsx")
    return workbook(draft, language)
  }

  private static func workbook(_ draft: FormDraft, _ language: Language) -> Workbook {
    EntryForm(
      scheme: draft.scheme, design: draft.design,
      heading: EntryForm.Heading(schemePath: draft.schemePath), language: language,
      evaluation: draft.evaluation, own: draft.own
    ).workbook
  }

  /// Writes a workbook and loads it as an evaluation.
  static func load(
    _ workbook: Workbook, in folder: TemporaryFolder, as name: String = "form.xlsx"
  ) throws -> LoadedEvaluation {
    let path = "\(folder.path)/\(name)"
    try WorkbookWriter.write(workbook, to: path)
    return try EvaluationLoader().load(path)
  }

  /// The diagnostics of loading a workbook without the folder, none if it loads.
  static func mistakes(
    of workbook: Workbook, _ language: Language, in folder: TemporaryFolder
  ) throws -> [String] {
    do {
      _ = try load(workbook, in: folder)
      return []
    } catch let error as InvalidFiles {
      return error.diagnostics.map {
        $0.text(language).replacing("\(folder.path)/", with: "")
      }
    }
  }
}

extension Workbook {
  /// The cell of a row with a code, in a part, under a word.
  func place(
    _ section: FormSection, _ key: String, _ column: FormColumn
  ) throws -> (sheet: Int, address: CellAddress) {
    for (index, sheet) in sheets.enumerated() {
      var part: FormSection?
      var columns: [FormColumn: Int] = [:]
      for row in 1...(sheet.cells.keys.map(\.row).max() ?? 1) {
        let code = sheet[row, 1]?.text ?? ""
        if let found = FormSection(key: code) { part = found }
        if FormColumn(title: code) == .key {
          columns = [:]
          for (address, cell) in sheet.cells where address.row == row {
            if let found = cell.text.flatMap({ FormColumn(title: $0) }) {
              columns[found] = address.column
            }
          }
        }
        if part == section, code == key, let found = columns[column] {
          return (index, CellAddress(row: row, column: found))
        }
      }
    }
    throw Missing(what: "\(section.key) \(key) \(column)")
  }

  struct Missing: Error { var what: String }

  /// The cell in which a fact is entered.
  func place(of fact: String) throws -> (sheet: Int, address: CellAddress) {
    for (index, sheet) in sheets.enumerated() {
      for (address, cell) in sheet.cells where address.column == 1 {
        let names = (cell.text ?? "").split(separator: " ").map(String.init)
        guard let position = names.firstIndex(of: fact) else { continue }
        // A budget line's code begins with the line's own name.
        let isLine = sheet[address.row, 8] != nil
        return (
          index,
          CellAddress(row: address.row, column: isLine ? position + 3 : position + 4)
        )
      }
    }
    throw Missing(what: fact)
  }

  mutating func set(_ content: Cell.Content, at place: (sheet: Int, address: CellAddress)) {
    let style = sheets[place.sheet].cells[place.address]?.style ?? CellStyle()
    sheets[place.sheet].cells[place.address] = Cell(content, style: style)
  }

  mutating func set(_ content: Cell.Content, fact: String) throws {
    set(content, at: try place(of: fact))
  }

  mutating func set(
    _ content: Cell.Content, _ section: FormSection, _ key: String, _ column: FormColumn
  ) throws {
    set(content, at: try place(section, key, column))
  }
}

extension Cell {
  var text: String? { if case .text(let text) = content { text } else { nil } }
}
