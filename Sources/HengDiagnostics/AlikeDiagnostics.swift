public import HengModel

extension [Diagnostic] {
  /// As many of one file that say the same are still told one by one.
  private static let fewAlike = 3
  /// The most other places that are listed.
  private static let listedPlaces = 20

  /// Returns the lines that a person reads: a place and a message each, what to write below it, and
  /// the other places of one that is true of many.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - style: How names of settings are written.
  /// - Returns: The lines, none with what could steer a terminal.
  public func lines(_ language: Language, settings style: SettingStyle = .bare) -> [String] {
    alike.flatMap { alike in
      if alike.count <= Self.fewAlike {
        return alike.flatMap { $0.ownLines(language, settings: style) }
      }
      let others = alike.dropFirst().compactMap(\.location)
      let shown = others.prefix(Self.listedPlaces).map(\.shortText)
      let list =
        shown.joined(separator: ", ") + (others.count > Self.listedPlaces ? ", …" : "")
      let more = LocalizedText(
        zh: "    另有 \(others.count) 处相同：\(list)",
        en: "    and \(others.count) more like it: \(list)")
      return alike[0].ownLines(language, settings: style) + [more[language]]
    }
  }

  /// The diagnostics with those of one file, severity and problem together, in the order of the
  /// first of each.
  private var alike: [[Diagnostic]] {
    var groups: [[Diagnostic]] = []
    var places: [Cause: Int] = [:]
    for diagnostic in self {
      guard let path = diagnostic.location?.path else {
        groups.append([diagnostic])
        continue
      }
      let key = Cause(path: path, severity: diagnostic.severity, problem: diagnostic.problem)
      if let place = places[key] {
        groups[place].append(diagnostic)
      } else {
        places[key] = groups.count
        groups.append([diagnostic])
      }
    }
    return groups
  }
}

/// What diagnostics that are alike share.
private struct Cause: Hashable {
  var path: String
  var severity: Diagnostic.Severity
  var problem: Problem
}

extension FileLocation {
  /// The place without the path and the sheet.
  fileprivate var shortText: String {
    let own = FileLocation(path: "", sheet: sheet, line: line, column: column).text
    return sheet == nil
      ? String(own.drop { $0 == ":" })
      : own.split(separator: "!").last.map(String.init) ?? own
  }
}
