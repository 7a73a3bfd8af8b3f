import CExpat
import Glibc

/// Takes what the markup of a part means.
protocol XMLHandler: AnyObject {
  /// Takes the beginning of an element, and returns whether the text in it is wanted.
  ///
  /// The name is empty for elements of foreign namespaces.
  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool

  /// Takes the end of an element with its text, which is empty if it wasn't wanted.
  ///
  /// Of a text longer than ``ReadingLimits/cellTextBytes``, one byte more is given than that.
  func end(_ name: String, text: String) throws(WorkbookError)
}

/// A part of a workbook, parsed as a stream in pieces of 64 KB.
@safe final class XMLPart {
  /// Stands between the namespace and the name; no address of a namespace has it.
  static let separator = "\n"

  private static let chunkBytes = 64 << 10

  /// The namespaces of workbooks, in the transitional and the strict edition, and of packages.
  private static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
  ]

  private let part: String
  private let root: String
  private let limits: ReadingLimits
  private let handler: any XMLHandler
  private let parser: XML_Parser
  private var stream: ZIPEntryStream
  private var chunk = [UInt8](repeating: 0, count: XMLPart.chunkBytes)

  /// The open elements, from the outermost.
  private var names: [String] = []
  private var byteCount = 0
  private var isAtEnd = false
  private var wantsText = false
  private var text: [UInt8] = []
  private var failure: WorkbookError?

  /// Opens a part whose outermost element has to have a name.
  init(
    _ part: String, root: String, of archive: ZIPArchive, for handler: any XMLHandler
  ) throws(WorkbookError) {
    self.part = part
    self.root = root
    self.handler = handler
    limits = archive.limits
    stream = try archive.open(part)
    // Safety: the parser is freed once, in `deinit`, and points back at this object without
    // keeping it; its handlers only run while `advance` does.
    guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(XMLPart.separator.utf8.first ?? 0))
    else { throw .damagedPart(part) }
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { unsafe XMLPart.of($0)?.began($1, XMLAttributes($2)) },
      { context, _ in unsafe XMLPart.of(context)?.ended() })
    unsafe XML_SetCharacterDataHandler(parser) { context, bytes, count in
      unsafe XMLPart.of(context)?.met(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let part = unsafe XMLPart.of(context) else { return }
      part.fail(.documentType(part: part.part))
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Parses a whole part.
  static func parse(
    _ part: String, root: String, of archive: ZIPArchive, for handler: any XMLHandler
  ) throws(WorkbookError) {
    let part = try XMLPart(part, root: root, of: archive, for: handler)
    while try part.advance() {}
  }

  /// Parses the next piece, and returns whether there is more.
  func advance() throws(WorkbookError) -> Bool {
    if isAtEnd { return false }
    let count = try stream.read(into: &chunk)
    isAtEnd = count == 0
    byteCount += count
    // Safety: the parser reads `count` bytes of the array during the call alone.
    let status = unsafe chunk.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
        isAtEnd ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw syntaxError() }
    let unfinished = byteCount - max(0, unsafe Int(XML_GetCurrentByteIndex(parser)))
    if !isAtEnd, unfinished > limits.markupBytes + XMLPart.chunkBytes {
      throw .markupTooLong(part: part, limit: limits.markupBytes)
    }
    return !isAtEnd
  }

  private func syntaxError() -> WorkbookError {
    // Safety: the parser is alive, and its messages are constants.
    let message = unsafe XML_ErrorString(XML_GetErrorCode(parser))
    return unsafe .malformed(
      part: part, line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1,
      reason: message.map { unsafe String(cString: $0) } ?? "can't be parsed")
  }

  private func fail(_ error: WorkbookError) {
    if failure == nil { failure = error }
    // Safety: the parser is alive and is running its handlers.
    _ = unsafe XML_StopParser(parser, 0)
  }
}

// MARK: - Handlers

extension XMLPart {
  /// Expat may call handlers once more after it was told to stop.
  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLPart? {
    // Safety: the context is the object that owns the running parser.
    guard let context = unsafe context else { return nil }
    let part = unsafe Unmanaged<XMLPart>.fromOpaque(context).takeUnretainedValue()
    return part.failure == nil ? part : nil
  }

  private func began(_ cName: UnsafePointer<CChar>?, _ attributes: XMLAttributes) {
    let name = unsafe XMLPart.localName(cName)
    do throws(WorkbookError) {
      if wantsText { throw .unexpectedElement(part: part, element: name) }
      if names.isEmpty, name != root {
        throw .wrongRoot(part: part, found: name, expected: root)
      }
      if names.count == limits.depth { throw .nestedTooDeep(part: part, limit: limits.depth) }
      names.append(name)
      wantsText = try handler.begin(name, attributes)
    } catch {
      fail(error)
    }
  }

  private func ended() {
    let name = names.removeLast()
    let found = wantsText ? String(decoding: text, as: UTF8.self) : ""
    wantsText = false
    text.removeAll(keepingCapacity: true)
    do throws(WorkbookError) {
      try handler.end(name, text: found)
    } catch {
      fail(error)
    }
  }

  private func met(_ piece: UnsafeBufferPointer<CChar>) {
    let room = ReadingLimits.cellTextBytes + 1 - text.count
    guard wantsText, room > 0 else { return }
    // Safety: expat lends the piece, in UTF-8, during the call, and it is copied here.
    unsafe piece.withMemoryRebound(to: UInt8.self) {
      unsafe text.append(contentsOf: $0.prefix(room))
    }
  }

  /// The name without its namespace, empty if that isn't one of a workbook's.
  private static func localName(_ name: UnsafePointer<CChar>?) -> String {
    guard let name = unsafe name else { return "" }
    // Safety: the name ends with a zero, and the place of the separator lies before it.
    guard let mark = unsafe strrchr(name, Int32(separator.utf8.first ?? 0)) else { return "" }
    let length = unsafe UnsafePointer(mark) - name
    for namespace in namespaces where namespace.utf8.count == length {
      if unsafe strncmp(name, namespace, length) == 0 { return unsafe String(cString: mark + 1) }
    }
    return ""
  }
}
