import HengWorkbooks

extension HostileCase {
  private static func without(_ part: String) -> HostileCase {
    HostileCase("no \(part)", .error(.missingPart(part))) {
      var workbook = HandMadeWorkbook()
      workbook[part] = nil
      return workbook.bytes
    }
  }

  private static func sheets(
    _ description: String, _ expected: Outcome, inflatedAtMost: Int = 2 << 20,
    _ elements: @escaping @Sendable () -> String
  ) -> HostileCase {
    HostileCase(description, expected, inflatedAtMost: inflatedAtMost) {
      HandMadeWorkbook(
        HandMadeWorkbook.workbookPart, HandMadeWorkbook.workbook(elements())
      ).bytes
    }
  }

  private static func target(_ description: String, _ target: String, _ expected: Outcome)
    -> HostileCase
  {
    HostileCase(description, expected) {
      HandMadeWorkbook(
        HandMadeWorkbook.workbookLinks,
        HandMadeWorkbook.relationships([("rId1", "worksheet", target)])
      ).bytes
    }
  }

  static let workbooks: [HostileCase] = [
    without(HandMadeWorkbook.rootLinks), without(HandMadeWorkbook.workbookPart),
    without(HandMadeWorkbook.workbookLinks), without(HandMadeWorkbook.sheetPart),
    without(HandMadeWorkbook.stringsPart), without(HandMadeWorkbook.stylesPart),
    HostileCase("an OpenDocument file", .error(.otherFormat(.openDocument))) {
      HandMadeArchive(entries: [
        .init("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
        .init("content.xml", []),
      ]).bytes
    },
    HostileCase("a binary workbook", .error(.otherFormat(.binaryWorkbook))) {
      HandMadeWorkbook(
        HandMadeWorkbook.rootLinks,
        HandMadeWorkbook.relationships([("rId1", "officeDocument", "xl/workbook.bin")])
      ).bytes
    },
    HostileCase(
      "a text document",
      .error(.wrongRoot(part: "word/document.xml", found: "", expected: "workbook"))
    ) {
      var workbook = HandMadeWorkbook(
        HandMadeWorkbook.rootLinks,
        HandMadeWorkbook.relationships([("rId1", "officeDocument", "word/document.xml")]))
      workbook["word/document.xml"] = "<w:document xmlns:w=\"urn:word\"/>"
      return workbook.bytes
    },
    HostileCase(
      "relationships that lead to themselves",
      .error(
        .wrongRoot(
          part: HandMadeWorkbook.rootLinks, found: "Relationships", expected: "workbook"))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.rootLinks,
        HandMadeWorkbook.relationships([("rId1", "officeDocument", "_rels/.rels")])
      ).bytes
    },
    target(
      "a sheet that is the workbook", "workbook.xml",
      .error(
        .wrongRoot(
          part: HandMadeWorkbook.workbookPart, found: "workbook", expected: "worksheet"))),
    target(
      "a target that climbs out", "../../../etc/passwd",
      .error(
        .badTarget(part: HandMadeWorkbook.workbookLinks, target: "../../../etc/passwd"))),
    target(
      "a target elsewhere", "http://example.org/sheet1.xml",
      .error(.missingPart("xl/http:/example.org/sheet1.xml"))),
    HostileCase(
      "an external target",
      .error(
        .badTarget(part: HandMadeWorkbook.workbookLinks, target: "http://example.org/sheet1.xml"))
    ) {
      let text = HandMadeWorkbook.relationships(
        [("rId1", "worksheet", "http://example.org/sheet1.xml\" TargetMode=\"External")])
      return HandMadeWorkbook(HandMadeWorkbook.workbookLinks, text).bytes
    },
    HostileCase(
      "an identifier twice",
      .error(
        .badAttribute(
          part: HandMadeWorkbook.workbookLinks, element: "Relationship", attribute: "Id",
          value: "rId1"))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.workbookLinks,
        HandMadeWorkbook.relationships([("rId1", "worksheet", "a"), ("rId1", "worksheet", "b")])
      ).bytes
    },
    HostileCase("too many relationships", .error(.tooMany(.relationships, limit: 10_000))) {
      HandMadeWorkbook(
        HandMadeWorkbook.rootLinks,
        HandMadeWorkbook.relationships((0...10_000).map { ("\($0)", "x", "y") })
      ).bytes
    },
    sheets("no sheets", .error(.noSheets)) { "" },
    sheets(
      "a sheet without a relationship",
      .error(
        .badAttribute(
          part: HandMadeWorkbook.workbookPart, element: "sheet", attribute: "r:id", value: nil))
    ) { "<sheet name=\"S\"/>" },
    sheets(
      "a sheet of an unknown relationship",
      .error(
        .badAttribute(
          part: HandMadeWorkbook.workbookPart, element: "sheet", attribute: "r:id", value: "rId9"))
    ) { "<sheet name=\"S\" r:id=\"rId9\"/>" },
    sheets("a sheet without a name", .error(.badSheetName(number: 1, length: 0, limit: 255))) {
      "<sheet r:id=\"rId1\"/>"
    },
    HostileCase(
      "a sheet's name of 10 MB",
      .error(.markupTooLong(part: HandMadeWorkbook.workbookPart, limit: 1 << 20))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.workbookPart,
        HandMadeWorkbook.workbook("<sheet name=\"|\" r:id=\"rId1\"/>"), run: 10 << 20
      ).bytes
    },
    sheets(
      "a sheet's name of 300 characters", .error(.badSheetName(number: 1, length: 300, limit: 255))
    ) { "<sheet name=\"\(String(repeating: "名", count: 300))\" r:id=\"rId1\"/>" },
    sheets("a formula for a name stays text", .cells(["A1: “zero”"])) {
      "<sheet name=\"=HYPERLINK(&quot;http://x&quot;)\" r:id=\"rId1\"/>"
    },
    sheets("too many sheets", .error(.tooMany(.sheets, limit: 1000))) {
      String(repeating: "<sheet name=\"S\" r:id=\"rId1\"/>", count: 1001)
    },
    HostileCase(
      "a shared string of 10 MB", .error(.sharedStringTooLong(index: 1, limit: 32_767))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.stringsPart,
        HandMadeWorkbook.strings("<si><t>a</t></si><si><t>|</t></si>"), run: 10 << 20
      ).bytes
    },
    HostileCase(
      "a shared string of a million runs", .error(.sharedStringTooLong(index: 0, limit: 32_767))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.stringsPart,
        HandMadeWorkbook.strings(
          "<si>\(String(repeating: "<r><t>a</t></r>", count: 1_000_000))</si>")
      ).bytes
    },
    HostileCase(
      "a format's number that is none",
      .error(
        .badAttribute(
          part: HandMadeWorkbook.stylesPart, element: "xf", attribute: "numFmtId", value: "-1"))
    ) {
      HandMadeWorkbook(
        HandMadeWorkbook.stylesPart,
        HandMadeWorkbook.styles("<cellXfs><xf numFmtId=\"-1\"/></cellXfs>")
      ).bytes
    },
    HostileCase("too many formats", .error(.tooMany(.cellFormats, limit: 65_490))) {
      HandMadeWorkbook(
        HandMadeWorkbook.stylesPart,
        HandMadeWorkbook.styles(
          "<cellXfs>\(String(repeating: "<xf/>", count: 65_491))</cellXfs>")
      ).bytes
    },
  ]
}
