/// Where a problem is to be mended.
public enum Place: Hashable, Sendable {
  /// A file, or a place in it.
  case file(FileLocation)
  /// Files or folders that were named together.
  case files([String])
  /// A setting by its bare name: an option of the command, a field of a request.
  ///
  /// The value tells which of several settings of one name is meant.
  case setting(String, value: String? = nil)

  /// A file as a whole.
  package static func file(at path: String) -> Place { .file(FileLocation(path: path)) }

  /// The place in a file; `nil` for other places.
  public var location: FileLocation? {
    if case .file(let location) = self { location } else { nil }
  }

  /// The place as it stands before a message.
  ///
  /// - Parameter style: How names of settings are written.
  /// - Returns: A path with line and column, paths, or a setting with its value.
  public func text(settings style: SettingStyle) -> String {
    switch self {
    case .file(let location): location.text
    case .files(let paths): paths.joined(separator: " ")
    case .setting(let name, let value):
      style.written(name) + (value.map { " \($0)" } ?? "")
    }
  }
}

extension Place: Comparable {
  /// Orders settings by name, then files by path and what they say by its place.
  public static func < (left: Place, right: Place) -> Bool {
    switch (left, right) {
    case (.setting(let a, let first), .setting(let b, let second)):
      (a, first ?? "") < (b, second ?? "")
    case (.setting, _): true
    case (_, .setting): false
    default: left.fileOrder < right.fileOrder
    }
  }

  private var fileOrder: (path: String, sheet: Int, line: Int, column: Int) {
    let path = location?.path ?? text(settings: .bare)
    return (path, location?.sheet?.number ?? 0, location?.line ?? 0, location?.column ?? 0)
  }
}
