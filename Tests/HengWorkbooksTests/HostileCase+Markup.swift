import HengWorkbooks

extension HostileCase {
  private static func markup(
    _ description: String, _ expected: Outcome, inflatedAtMost: Int = 2 << 20,
    _ text: @escaping @Sendable () -> String
  ) -> HostileCase {
    HostileCase(description, expected, inflatedAtMost: inflatedAtMost) {
      HandMadeWorkbook(sheet.part, text()).bytes
    }
  }

  private static func malformed(_ line: Int, _ column: Int, _ reason: String) -> Outcome {
    .error(.malformed(part: sheet.part, line: line, column: column, reason: reason))
  }

  private static let cell = "<row><c><v>1</v></c></row>"

  static let markup: [HostileCase] = [
    markup("an empty part", malformed(1, 1, "no element found")) { "" },
    markup("no XML", malformed(1, 1, "syntax error")) { "表" },
    markup("an unclosed tag", malformed(1, 89, "no element found")) {
      String(HandMadeWorkbook.sheet("").dropLast("</sheetData></worksheet>".count))
    },
    markup("tags that cross", malformed(1, 96, "mismatched tag")) {
      HandMadeWorkbook.sheet("<row></c></row>")
    },
    markup("an attribute twice", malformed(1, 100, "duplicate attribute")) {
      HandMadeWorkbook.sheet("<row r=\"1\" r=\"2\"/>")
    },
    markup("more after the end", malformed(1, 113, "junk after document element")) {
      HandMadeWorkbook.sheet("") + "<worksheet/>"
    },
    HostileCase("invalid UTF-8", malformed(1, 100, "not well-formed (invalid token)")) {
      let text = HandMadeWorkbook.sheet("<row><c><v>|</v></c></row>")
      let bytes = text.utf8.map { $0 == UInt8(ascii: "|") ? 0xFF : $0 }
      var workbook = HandMadeWorkbook()
      workbook.replace(sheet.part, .init(sheet.part, bytes))
      return workbook.bytes
    },
    markup("an unknown encoding", malformed(1, 31, "unknown encoding")) {
      "<?xml version=\"1.0\" encoding=\"EBCDIC\"?>" + HandMadeWorkbook.sheet("")
    },
    markup("an unknown entity", malformed(1, 100, "undefined entity")) {
      HandMadeWorkbook.sheet("<row><c><v>&lol;</v></c></row>")
    },
    markup("a prefix without a namespace", malformed(1, 89, "unbound prefix")) {
      HandMadeWorkbook.sheet("<x:row/>")
    },
    markup("a document type", .error(.documentType(part: sheet.part))) {
      "<!DOCTYPE worksheet>" + HandMadeWorkbook.sheet(cell)
    },
    markup("a billion laughs", .error(.documentType(part: sheet.part))) {
      let entities = (1...9).map {
        "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
      }
      return "<!DOCTYPE x [<!ENTITY l0 \"lol\">\(entities.joined())]>"
        + HandMadeWorkbook.sheet("<row><c t=\"str\"><v>&l9;</v></c></row>")
    },
    markup("an external entity", .error(.documentType(part: sheet.part))) {
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
        + HandMadeWorkbook.sheet("<row><c t=\"str\"><v>&e;</v></c></row>")
    },
    markup("deep nesting", .error(.nestedTooDeep(part: sheet.part, limit: 64))) {
      HandMadeWorkbook.sheet(String(repeating: "<a>", count: 100_000))
    },
    markup("no namespace", .error(.wrongRoot(part: sheet.part, found: "", expected: "worksheet"))) {
      "<worksheet><sheetData/></worksheet>"
    },
    markup(
      "another document",
      .error(.wrongRoot(part: sheet.part, found: "sst", expected: "worksheet"))
    ) { HandMadeWorkbook.strings("") },
    markup("an element in a value", .error(.unexpectedElement(part: sheet.part, element: "v"))) {
      HandMadeWorkbook.sheet("<row><c><v>1<v>2</v></v></c></row>")
    },
    markup("a cell in a cell", .error(.unexpectedElement(part: sheet.part, element: "c"))) {
      HandMadeWorkbook.sheet("<row><c r=\"A1\"><c r=\"B1\"><v>2</v></c></c></row>")
    },
    markup("a row in a row", .error(.unexpectedElement(part: sheet.part, element: "row"))) {
      HandMadeWorkbook.sheet("<row>\(cell)</row>")
    },
    HostileCase(
      "an attribute of 10 MB", .error(.markupTooLong(part: sheet.part, limit: 1 << 20))
    ) {
      HandMadeWorkbook(sheet.part, HandMadeWorkbook.sheet("<row a=\"|\"/>"), run: 10 << 20).bytes
    },
    HostileCase(
      "a comment of 10 MB", .error(.markupTooLong(part: sheet.part, limit: 1 << 20))
    ) { HandMadeWorkbook(sheet.part, HandMadeWorkbook.sheet("<!--|-->"), run: 10 << 20).bytes },
    markup("a processing instruction and CDATA are harmless", .cells(["A1: “<&>”"])) {
      "<?evil rm -rf ?>"
        + HandMadeWorkbook.sheet("<row><c t=\"str\"><v><![CDATA[<&>]]></v></c></row>")
    },
    markup("cells of a foreign namespace are passed over", .cells(["A1: 1"])) {
      HandMadeWorkbook.sheet(
        "<row><f:c xmlns:f=\"urn:f\"><f:v>9</f:v></f:c><c><f:v xmlns:f=\"urn:f\">9</f:v><v>1</v></c></row>"
      )
    },
  ]
}
