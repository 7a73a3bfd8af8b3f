import HengDiagnostics
import HengIndex
import HengModel
import HengNumerics
import HengReading
import HengSources
import HengTestSupport
import HengWorkbooks
import Testing

/// Tables with known values, written as people and programs write them.
@Suite struct GeneratedTableTests {
  /// A cell as it is written, and the number that it means in the column's unit, if it can only
  /// mean one.
  struct Written {
    var text: String
    var format: String?
    var meant: Double?
  }

  /// A table with its cells, row by row.
  struct Table {
    var units: [String]
    var rows: [[Written]]
    var separator = ","

    init(_ random: inout RepeatableRandom, isWorkbook: Bool, hasDoubts: Bool) {
      units = (0..<4).map { _ in ["", "%", "万元", "人"][random.integer(in: 0...3)] }
      separator = [",", ";", "\t"][random.integer(in: 0...2)]
      let manners = units.map { _ in random.integer(in: 0...4) }
      rows = (0..<8).map { _ in [] }
      let doubtful = hasDoubts ? (random.integer(in: 0...7), random.integer(in: 0...3)) : (-1, -1)
      for row in 0..<8 {
        for column in 0..<4 {
          rows[row].append(
            (row, column) == doubtful
              ? Table.doubt(&random)
              : Table.cell(&random, units[column], manners[column], isWorkbook: isWorkbook))
        }
      }
    }

    private static func cell(
      _ random: inout RepeatableRandom, _ unit: String, _ manner: Int, isWorkbook: Bool
    ) -> Written {
      // At least 2, so that no column of percentages looks like fractions.
      let hundredths = random.integer(in: 200...2_000_000)
      let (whole, rest) = (hundredths / 100, hundredths % 100)
      let digits = "\(whole).\(rest < 10 ? "0" : "")\(rest)"
      let meant = Double(digits)
      var grouped = ""
      for (place, digit) in String(whole).enumerated() {
        if place > 0, (String(whole).count - place) % 3 == 0 { grouped += "," }
        grouped.append(digit)
      }
      grouped += digits.drop { $0 != "." }
      if isWorkbook, manner == 3 {
        if unit == "%" {
          return Written(text: "\((meant ?? 0) / 100)", format: "0.00%", meant: meant)
        }
        return Written(
          text: digits, format: unit.isEmpty ? "#,##0.00" : "#,##0.00\"\(unit)\"", meant: meant)
      }
      switch manner {
      case 1: return Written(text: grouped, meant: meant)
      case 2:
        let wide = String(
          String.UnicodeScalarView(
            digits.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        return Written(text: wide, meant: meant)
      case 3: return Written(text: digits + unit, meant: meant)
      case 4: return Written(text: " \(grouped) \(unit) ", meant: meant)
      default: return Written(text: digits, meant: meant)
      }
    }

    private static func doubt(_ random: inout RepeatableRandom) -> Written {
      let texts = [
        "12,5", "1.234,5", "约12", "12+", "12.5*", "12 [a]", "10-20", "n/a", "..", "#N/A",
        "2023-1-2",
        "9:30", "1,23,456", "12万", "十二", "007", "(12)", "1.2E+05", "true", "<3",
      ]
      return Written(text: texts[random.integer(in: 0...texts.count - 1)])
    }
  }

  private func write(_ table: Table, to folder: TemporaryFolder, isWorkbook: Bool) throws -> String
  {
    let header = ["code", "a", "b", "c", "d"]
    if isWorkbook {
      var sheet = Sheet(name: "数据")
      for (column, name) in header.enumerated() {
        sheet.cells[CellAddress(row: 1, column: column + 1)] = Cell(.text(name))
      }
      for (row, cells) in table.rows.enumerated() {
        sheet.cells[CellAddress(row: row + 2, column: 1)] = Cell(.text("u\(row)"))
        for (column, cell) in cells.enumerated() {
          let number = cell.format == nil ? nil : Double(cell.text)
          sheet.cells[CellAddress(row: row + 2, column: column + 2)] = Cell(
            number.map { .number($0) } ?? .text(cell.text),
            style: CellStyle().with { $0.numberFormat = cell.format })
        }
      }
      try WorkbookWriter.write(
        Workbook(title: "t", sheets: [sheet]), to: folder.path + "/data.xlsx")
      return "data.xlsx"
    }
    let lines =
      [header]
      + table.rows.enumerated().map { row, cells in
        ["u\(row)"] + cells.map { "\"\($0.text)\"" }
      }
    try folder.write(
      lines.map { $0.joined(separator: table.separator) + "\n" }.joined(), to: "data.csv")
    return "data.csv"
  }

  @Test(arguments: 0..<60)
  func `a table is read as the values meant by index and weights, or refused at its cell`(
    seed: Int
  ) throws {
    var random = RepeatableRandom(seed: UInt64(seed))
    let (isWorkbook, hasDoubts) = (seed % 2 == 1, seed % 3 == 2)
    let table = Table(&random, isWorkbook: isWorkbook, hasDoubts: hasDoubts)
    let folder = try TemporaryFolder()
    let name = try write(table, to: folder, isWorkbook: isWorkbook)
    let indicators = zip(["a", "b", "c", "d"], table.units).map { "\($0),I,1,1,\($1)\n" }.joined()
    try folder.write("code,parent,direction,weight,unit\nI,,,,\n" + indicators, to: "i.csv")
    let spec = try folder.write(
      "heng-index: 1\nlabel: t\ndata: { table: \(name), code: code }\nindicators: i.csv\n",
      to: "index.yaml")
    let path = "\(folder.path)/\(name)"
    var places: [[String]] = []
    var found: [[Double?]] = []
    do throws(InvalidFiles) {
      let data = try IndexFile(path: spec).load().pipeline.data
      found.append((0..<8).flatMap { row in (0..<4).map { data[row, $0] } })
    } catch {
      places.append(mistakes(error))
    }
    do throws(InvalidFiles) {
      let values = try DecisionValues(path: path, indicators: folder.path + "/i.csv").values
      found.append((0..<8).flatMap { row in (0..<4).map { values[row, $0] } })
    } catch {
      places.append(mistakes(error))
    }
    let meant = table.rows.flatMap { $0.map(\.meant) }
    for values in found { #expect(values == meant) }
    if let doubt = meant.firstIndex(of: nil) {
      #expect(places.count == 2)
      let row = doubt / 4 + 2
      for place in places {
        #expect(place.contains { $0.contains(isWorkbook ? "\(row)" : ":\(row):") }, "\(place)")
      }
    } else {
      #expect(found.count == 2, "\(places)")
    }
  }

  private func mistakes(_ error: InvalidFiles) -> [String] {
    error.diagnostics.filter { $0.severity == .error }.map { $0.text(.english) }
  }

  @Test func `a long table is read as the wide one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("code,parent,direction,weight\nI,,,\na,I,1,1\nb,I,1,1\n", to: "i.csv")
    try folder.write("code,a,b\nX,1,\nY,\"2,000\",4\nZ,3,5\n", to: "wide.csv")
    try folder.write(
      """
      Country Code,Series,2020
      X,a,1
      X,b,..
      Y,a,"2,000"
      Z,a,3
      Y,b,4
      Z,b,5
      Source: made up

      """, to: "long.csv")
    func load(_ data: String) throws -> LoadedIndex {
      try IndexFile(
        path: try folder.write(
          "heng-index: 1\nlabel: t\ndata: \(data)\nindicators: i.csv\n", to: "index.yaml")
      ).load()
    }
    let long = """
      { table: long.csv, code: Country Code, series: Series, value: '2020', missing: [..], \
      skip: [Source*] }
      """
    let (wide, read) = (try load("{ table: wide.csv }"), try load(long))
    #expect(read.pipeline.data.rows.map(\.id) == ["X", "Y", "Z"])
    for row in 0..<3 {
      for column in 0..<2 {
        #expect(read.pipeline.data[row, column] == wide.pipeline.data[row, column])
      }
    }
    let twice = "Country Code,Series,2020\nX,a,1\nX,a,2\nY,a,3\nX,b,3\nY,b,3\n"
    try folder.write(twice, to: "long.csv")
    let error = #expect(throws: InvalidFiles.self) { try load(long) }
    #expect(error.map(mistakes)?.contains { $0.contains("long.csv:3:3") } ?? false)
  }
}
