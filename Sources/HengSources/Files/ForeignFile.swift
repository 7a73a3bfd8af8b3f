import Glibc

/// A kind of file that people bring along in the place of one that Heng reads, told by its bytes.
package enum ForeignFile: String, Hashable, Sendable, CaseIterable {
  /// A word processor's document: `.docx`, `.doc`, `.wps`, `.odt`.
  case document
  /// Slides: `.pptx`, `.ppt`, `.odp`.
  case slides
  case pdf
  case picture
  /// Packed files, such as `.zip` and `.rar`.
  case archive
  /// A page of HTML, which some systems write under the name of a workbook.
  case webPage
  /// A workbook in the customary format, `.xlsx`, where no workbook is read.
  case workbook
  /// A workbook in an old format, such as `.xls` and `.et`, or any file under a password.
  case oldWorkbook
  /// An OpenDocument workbook, `.ods`.
  case openDocumentWorkbook

  /// Tells what a file is by what it holds, whatever its name; `nil` for text, for what nobody
  /// knows, and for what can't be read.
  package init?(path: String) {
    guard FileReading.isRegularFile(path) else { return nil }
    let bytes = ForeignFile.beginning(of: path)
    if bytes.starts(with: ForeignFile.zip) {
      self = ForeignFile.packed(bytes)
    } else if bytes.starts(with: ForeignFile.compound) {
      self = ForeignFile.compound(bytes)
    } else if let found = ForeignFile.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = found.kind
    } else if ForeignFile.isBitmap(bytes) {
      self = .picture
    } else if ForeignFile.isPage(bytes) {
      self = .webPage
    } else {
      return nil
    }
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The container of old office files and of those under a password.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// How files begin.
  ///
  /// Source: the specifications of each format; Gary Kessler, *File Signatures Table*.
  private static let signatures: [(bytes: [UInt8], kind: ForeignFile)] = [
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .document),
    ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    (Array("Rar!".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x1F, 0x8B], .archive),
  ]

  /// What is looked at: the names of an archive's first parts and most compound files' directory.
  private static let lookedAt = 1 << 20

  private static func beginning(of path: String) -> [UInt8] {
    // Safety: the file is closed where it was opened, and `fread` writes into the buffer that the
    // closure lends, as many bytes as it says.
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe fclose(file) }
    return unsafe [UInt8](unsafeUninitializedCapacity: lookedAt) { buffer, readCount in
      readCount = unsafe fread(buffer.baseAddress, 1, lookedAt, file)
    }
  }

  /// What a ZIP archive holds, by the names of its parts.
  private static func packed(_ bytes: [UInt8]) -> ForeignFile {
    let kinds: [(text: String, kind: ForeignFile)] = [
      ("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocumentWorkbook),
      ("mimetypeapplication/vnd.oasis.opendocument.presentation", .slides),
      ("mimetypeapplication/vnd.oasis.opendocument", .document),
      ("word/", .document), ("ppt/", .slides), ("xl/", .workbook),
    ]
    return kinds.first { bytes.contains($0.text.utf8) }?.kind ?? .archive
  }

  /// What a compound file holds, by the names of its streams, which are in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> ForeignFile {
    let kinds: [(text: String, kind: ForeignFile)] = [
      ("EncryptedPackage", .oldWorkbook), ("Workbook", .oldWorkbook),
      ("WordDocument", .document), ("PowerPoint Document", .slides),
    ]
    return kinds.first { bytes.contains($0.text.utf8.flatMap { [$0, 0] }) }?.kind ?? .oldWorkbook
  }

  /// Whether a file begins as a bitmap, whose two letters a text may begin with as well.
  private static func isBitmap(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("BM".utf8)) && bytes.count > 10 && bytes[6..<10].allSatisfy { $0 == 0 }
  }

  /// Whether a text begins as a page does.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<table"].contains(where: start.hasPrefix)
      || (start.hasPrefix("<?xml") || start.hasPrefix("<meta")) && start.contains("<html")
  }
}

extension [UInt8] {
  /// Whether some bytes stand among these one behind the other.
  fileprivate func contains(_ sought: some Collection<UInt8>) -> Bool {
    guard let first = sought.first else { return true }
    var place = startIndex
    while let found = self[place...].firstIndex(of: first) {
      if self[found...].starts(with: sought) { return true }
      place = found + 1
    }
    return false
  }
}
