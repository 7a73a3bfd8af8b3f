import CLibYAML
package import HengDiagnostics

/// Parses a YAML file into nodes with places, through libyaml's events.
///
/// Anchors, aliases and tags are refused, so a small file can't unfold into a large one, and
/// nesting is bounded, so it can't run the stack out. Repeated keys are all reported.
@safe package struct YAMLParser {
  /// No scheme or evaluation nests this deep.
  package static let depthLimit = 40

  /// A scheme or an evaluation has some thousands of values; the bound keeps a file of brackets
  /// from eating the memory.
  package static let valueLimit = 200_000

  private let context: ReadingContext
  private let text: String
  /// The parser points at itself, so it needs an address that stays.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var valueCount = 0
  private var rootKeys: [String] = []

  /// The place where parsing has to stop, which was reported.
  private struct Stop: Error {}

  /// Parses the only document of a file, or reports why it can't be.
  ///
  /// - Returns: The root, `nil` if the text can't be parsed to its end, and the keys at the top as far
  ///   as it can.
  package static func parse(
    _ text: String, in context: ReadingContext
  ) -> (root: SourceNode?, keys: [String]) {
    // Safety: the parser is deleted and freed after its last use here; it reads `bytes` only
    // inside the closure that lends them, and every event is deleted where it was filled.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    defer {
      unsafe yaml_parser_delete(parser)
      unsafe parser.deallocate()
    }
    return unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var reader = unsafe YAMLParser(context: context, text: text, parser: parser)
      let root = try? reader.root()
      return (root, reader.rootKeys)
    }
  }

  private mutating func root() throws(Stop) -> SourceNode? {
    var found: SourceNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        if found == nil { context.report(.emptyFile) }
        return found
      case .documentStart where found != nil:
        context.report(.severalDocuments, line: event.line, column: event.column)
        return nil
      case .scalar, .listStart, .mappingStart, .unreadable:
        found = try node(from: event, depth: 0)
      case .documentStart, .end:
        continue
      }
    }
  }

  private mutating func node(from event: Event, depth: Int) throws(Stop) -> SourceNode {
    valueCount += 1
    if valueCount > YAMLParser.valueLimit {
      context.report(
        .tooManyValues(limit: YAMLParser.valueLimit), line: event.line, column: event.column)
      throw Stop()
    }
    if depth > YAMLParser.depthLimit {
      context.report(
        .nestingTooDeep(limit: YAMLParser.depthLimit), line: event.line, column: event.column)
      throw Stop()
    }
    switch event.kind {
    case .scalar(let text):
      return SourceNode(
        content: .scalar(text), line: event.line, column: event.column,
        isVerbatim: event.isVerbatim)
    case .unreadable:
      return SourceNode(content: .unreadable, line: event.line, column: event.column)
    case .listStart:
      var items: [SourceNode] = []
      while true {
        let inner = try next()
        if case .end = inner.kind { break }
        items.append(try node(from: inner, depth: depth + 1))
      }
      return SourceNode(content: .list(items), line: event.line, column: event.column)
    default:
      return try mapping(from: event, depth: depth)
    }
  }

  private mutating func mapping(from event: Event, depth: Int) throws(Stop) -> SourceNode {
    var pairs: [SourceNode.Pair] = []
    var firstLines: [String: Int] = [:]
    while true {
      let keyEvent = try next()
      if case .end = keyEvent.kind { break }
      let key = try node(from: keyEvent, depth: depth + 1)
      if depth == 0, case .scalar(let name) = key.content { rootKeys.append(name) }
      let value = try node(from: try next(), depth: depth + 1)
      try refuseSlip(in: key, value)
      guard case .scalar(let name) = key.content else {
        context.report(.keyNotText, at: key)
        continue
      }
      if let line = firstLines[name] {
        context.report(.duplicateKey(name, firstLine: line), at: key)
        continue
      }
      firstLines[name] = key.line
      pairs.append(
        SourceNode.Pair(key: name, keyLine: key.line, keyColumn: key.column, value: value))
    }
    return SourceNode(content: .mapping(pairs), line: event.line, column: event.column)
  }
}

extension YAMLParser {
  /// Stops at a key that is one only by a slip, as what stands below it then means something else.
  private func refuseSlip(in key: SourceNode, _ value: SourceNode) throws(Stop) {
    guard case .scalar(let name) = key.content else { return }
    var slip: Problem?
    if let first = name.unicodeScalars.first, first == "\u{3000}" || first == "\u{A0}" {
      slip = .fullWidthIndentation
    } else if value.content == .scalar("") {
      slip = YAMLSlip.problem(ofKeyWithoutValue: name)
    }
    guard let slip else { return }
    context.report(slip, at: key)
    throw Stop()
  }
}

// MARK: - Events

extension YAMLParser {
  private struct Event {
    enum Kind {
      case scalar(String)
      case listStart
      case mappingStart
      case end
      case documentStart
      case streamEnd
      case unreadable
    }

    var kind: Kind
    var line: Int
    var column: Int
    var isVerbatim = false
  }

  /// Reads up to the next event that means something, refusing anchors, aliases and tags.
  private func next() throws(Stop) -> Event {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else {
        reportSyntax()
        throw Stop()
      }
      defer { unsafe yaml_event_delete(&event) }
      let (line, column) = unsafe (
        Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1
      )
      func found(_ kind: Event.Kind) -> Event { Event(kind: kind, line: line, column: column) }
      switch unsafe event.type {
      case YAML_SCALAR_EVENT:
        unsafe refuse(
          anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, line: line, column: column)
        return unsafe scalar(event, line: line, column: column)
      case YAML_SEQUENCE_START_EVENT:
        unsafe refuse(
          anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, line: line,
          column: column)
        return found(.listStart)
      case YAML_MAPPING_START_EVENT:
        unsafe refuse(
          anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, line: line,
          column: column)
        return found(.mappingStart)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        return found(.end)
      case YAML_ALIAS_EVENT:
        context.report(.yamlAlias, line: line, column: column)
        return found(.unreadable)
      case YAML_DOCUMENT_START_EVENT:
        return found(.documentStart)
      case YAML_STREAM_END_EVENT:
        return found(.streamEnd)
      default:
        continue
      }
    }
  }

  private func scalar(_ event: yaml_event_t, line: Int, column: Int) -> Event {
    let bytes = unsafe UnsafeBufferPointer(
      start: event.data.scalar.value, count: event.data.scalar.length)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let style = unsafe event.data.scalar.style
    let isQuoted = style != YAML_PLAIN_SCALAR_STYLE
    let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
    let width = unsafe Int(event.end_mark.column) - Int(event.start_mark.column)
    let isOneLine = unsafe event.end_mark.line == event.start_mark.line
    let marks = isQuoted ? 2 : 0
    return Event(
      kind: .scalar(text), line: line, column: column + marks / 2,
      isVerbatim: isOneLine && !isBlock && width == text.unicodeScalars.count + marks)
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    line: Int, column: Int
  ) {
    if unsafe anchor != nil { context.report(.yamlAlias, line: line, column: column) }
    if let tag = unsafe tag {
      let name = unsafe String(cString: tag)
      let standard = "tag:yaml.org,2002:"
      let short = name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name
      context.report(.yamlTag(short), line: line, column: column)
    }
  }

  private func reportSyntax() {
    let reason =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "can't be parsed"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // The reader knows only the byte; everything before it was read.
      let place = SourcePlace(ofByte: unsafe Int(parser.pointee.problem_offset), in: text)
      context.report(.yamlSyntax(reason), line: place.line, column: place.column)
      return
    }
    let mark = unsafe parser.pointee.problem_mark
    let (line, column) = (Int(mark.line) + 1, Int(mark.column) + 1)
    let start = unsafe parser.pointee.context_mark
    let opening =
      unsafe parser.pointee.context == nil ? nil : (Int(start.line) + 1, Int(start.column) + 1)
    if let slip = YAMLSlip(in: text, stoppedAt: (line, column), opening: opening) {
      context.report(slip.problem, line: slip.line, column: slip.column)
    } else {
      context.report(.yamlSyntax(reason), line: line, column: column)
    }
  }
}

/// A line and a column, both from 1, of a byte of a text.
private struct SourcePlace {
  var line = 1
  var column = 1

  init(ofByte offset: Int, in text: String) {
    let end = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    for scalar in text.unicodeScalars[..<(end ?? text.endIndex)] {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }
}
