import HengWorkbooks

extension HostileCase {
  private static func changed(
    _ change: @escaping @Sendable (inout HandMadeWorkbook) -> Void
  ) -> @Sendable () -> [UInt8] {
    {
      var workbook = HandMadeWorkbook()
      change(&workbook)
      return workbook.bytes
    }
  }

  private static func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits.customary
    change(&limits)
    return limits
  }

  private static let sound = HandMadeWorkbook().bytes

  /// A sheet that inflates to a run of spaces.
  private static func bomb(_ part: String, count: Int) -> HandMadeArchive.Entry {
    let pieces = HandMadeWorkbook.sheet("|").split(separator: "|").map(String.init)
    return HandMadeArchive.Entry(part, pieces[0], run: 0x20, count: count, pieces[1])
  }

  static let archives: [HostileCase] = [
    HostileCase("a sound file, to compare with", .cells(["A1: “zero”"])) { sound },
    HostileCase("no bytes", .error(.emptyFile)) { [] },
    HostileCase("one byte", .error(.notAnArchive)) { [0x50] },
    HostileCase("text", .error(.notAnArchive)) { Array("<html>表</html>".utf8) },
    HostileCase("wrong magic", .error(.notAnArchive)) { [0x51] + sound.dropFirst() },
    HostileCase("an old .xls", .error(.otherFormat(.legacyOrProtected))) {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1000)
    },
    HostileCase("nothing but the magic", .error(.damagedArchive)) { [0x50, 0x4B, 3, 4] },
    HostileCase("cut in half", .error(.damagedArchive)) { Array(sound.prefix(sound.count / 2)) },
    HostileCase("cut by one byte", .error(.damagedArchive)) { sound.dropLast() },
    HostileCase(
      "larger than the limit", .error(.fileTooLarge(bytes: sound.count, limit: 100)),
      limits: limits { $0.fileBytes = 100 }
    ) { sound },
    HostileCase(
      "too many entries", .error(.tooManyEntries(60_000, limit: 10_000)),
      { HandMadeArchive(entries: (0..<60_000).map { .init("\($0)", []) }).bytes }),
    HostileCase("more entries declared than there are", .error(.damagedArchive)) {
      var bytes = sound
      bytes[bytes.count - 12] = 200
      bytes[bytes.count - 14] = 200
      return bytes
    },
    HostileCase("the directory points beyond the file", .error(.damagedArchive)) {
      var bytes = sound
      bytes[bytes.count - 4] = 0x7F
      return bytes
    },
    HostileCase("thousands of ends of the directory", .error(.damagedArchive)) {
      HandMadeArchive(
        entries: HandMadeWorkbook().entries,
        comment: Array([[UInt8]](repeating: Array(sound.suffix(22)), count: 2900).joined())
      ).bytes.dropLast()
    },
    HostileCase("a name that climbs", .error(.badEntryName("xl/../../etc/passwd"))) {
      var workbook = HandMadeWorkbook()
      workbook["xl/../../etc/passwd"] = ""
      return workbook.bytes
    },
    HostileCase(
      "a name that climbs by backslashes", .error(.badEntryName("..\\a")),
      changed { $0["..\\a"] = "" }),
    HostileCase(
      "an absolute name", .error(.badEntryName("/etc/passwd")), changed { $0["/etc/passwd"] = "" }),
    HostileCase("an empty name", .error(.badEntryName("")), changed { $0[""] = "" }),
    // libzip reads a zero in a name as a space.
    HostileCase(
      "a zero in the name of a part", .error(.missingPart(HandMadeWorkbook.sheetPart)),
      changed {
        $0.replace(HandMadeWorkbook.sheetPart, .init("xl/worksheets/sheet1.xml\0x", []))
      }),
    HostileCase("the same name twice", .error(.duplicateEntry("xl/styles.xml"))) {
      var workbook = HandMadeWorkbook()
      workbook.entries.append(.init("xl/styles.xml", []))
      return workbook.bytes
    },
    HostileCase(
      "the same name but for capitals", .error(.duplicateEntry("XL/Styles.xml")),
      changed { $0["XL/Styles.xml"] = "" }),
    HostileCase(
      "an encrypted part", .error(.encryptedEntry("xl/styles.xml")),
      changed { workbook in
        for index in workbook.entries.indices
        where workbook.entries[index].name == Array("xl/styles.xml".utf8) {
          workbook.entries[index].flags = 1
        }
      }),
    HostileCase(
      "another compression", .error(.unsupportedCompression("_rels/.rels")),
      changed { $0.entries[0].method = 12 }),
    HostileCase(
      "data that isn't deflated", .error(.damagedPart("_rels/.rels")),
      changed { $0.entries[0].method = 8 }),
    HostileCase(
      "a wrong checksum", .error(.damagedPart("_rels/.rels")),
      changed { $0.entries[0].crc ^= 1 }),
    HostileCase(
      "a bomb of one part", .error(.inflatesTooFar(sheet.part, .part(limit: 3 << 20))),
      limits: limits { $0.partBytes = 3 << 20 }, inflatedAtMost: 4 << 20,
      changed { $0.replace(sheet.part, bomb(sheet.part, count: 20 << 20)) }),
    HostileCase(
      "a bomb that shrinks too well", .error(.inflatesTooFar(sheet.part, .ratio(limit: 100))),
      limits: limits { $0.inflationRatio = 100 }, inflatedAtMost: 6 << 20,
      changed { $0.replace(sheet.part, bomb(sheet.part, count: 8 << 20)) }),
    HostileCase(
      "a bomb that lies about its size", .error(.inflatesTooFar(sheet.part, .part(limit: 1 << 20))),
      limits: limits { $0.partBytes = 1 << 20 },
      changed {
        var entry = bomb(sheet.part, count: 20 << 20)
        entry.size = 1000
        $0.replace(sheet.part, entry)
      }),
    HostileCase(
      "a part that has more bytes than it declares", .error(.damagedPart("_rels/.rels")),
      changed { $0.entries[0].size = 1 }),
    HostileCase(
      "a bomb's checksum is compared in the end", .error(.damagedPart(sheet.part)),
      changed { $0.replace(sheet.part, bomb(sheet.part, count: 1 << 20)) }),
    HostileCase(
      "a bomb of many parts that overlap",
      .error(.inflatesTooFar("xl/7.xml", .total(limit: 2 << 20))),
      limits: limits { $0.totalBytes = 2 << 20 }, inflatedAtMost: 3 << 20
    ) {
      var workbook = HandMadeWorkbook()
      workbook[HandMadeWorkbook.workbookPart] = HandMadeWorkbook.workbook(
        (1...50).map { "<sheet name=\"\($0)\" r:id=\"r\($0)\"/>" }.joined())
      workbook[HandMadeWorkbook.workbookLinks] = HandMadeWorkbook.relationships(
        (1...50).map { ("r\($0)", "worksheet", "\($0).xml") })
      let kernel = workbook.entries.count
      let space = String(repeating: " ", count: 320_000)
      workbook["xl/kernel.xml"] = HandMadeWorkbook.sheet(space)
      for number in 1...50 {
        var entry = HandMadeArchive.Entry("xl/\(number).xml", [])
        entry.overlapping = kernel
        workbook.entries.append(entry)
      }
      return workbook.bytes
    },
  ]
}
