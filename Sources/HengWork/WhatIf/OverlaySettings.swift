public import HengDiagnostics
import HengReading
public import HengScoring
import HengSources

/// Changes of a scheme that stand in no file.
///
/// A setting is `ID=MARKS` for the full marks of an indicator or a dimension, or `ADDRESS=VALUE`
/// for a parameter, such as `grades.excellent=88` or `budget-control-rate.cut-2=15%`.
public struct OverlaySettings: Sendable {
  /// The texts of the setting `set`.
  public var settings: [String]
  /// The texts of the setting `lock`: indicators and dimensions whose full marks stay.
  public var locks: [String]

  /// Creates settings from the texts of `set` and `lock`.
  public init(settings: [String] = [], locks: [String] = []) {
    self.settings = settings
    self.locks = locks
  }

  /// Reads the settings against a scheme.
  ///
  /// - Parameter scheme: The scheme, with the own rows of an evaluation in place.
  /// - Returns: The overlay, whose parameters the scheme can be set to.
  /// - Throws: ``InvalidFiles`` with every mistake, placed at `set` or `lock`.
  public func overlay(for scheme: Scheme) throws(InvalidFiles) -> SchemeOverlay {
    let context = ReadingContext(.setting("set"))
    var reader = OverlayReader(scheme: scheme, context: context)
    for (number, setting) in settings.enumerated() {
      if let pair = context.pair(setting, line: number + 1) { reader.readSetting(pair) }
    }
    let settings = reader.checkedOverlay()
    let lockContext = ReadingContext(.setting("lock"))
    reader = OverlayReader(scheme: scheme, context: lockContext)
    for (number, lock) in locks.enumerated() {
      reader.readLock(SourceNode(content: .scalar(lock), line: number + 1, column: 1))
    }
    let mistakes = context.diagnostics + lockContext.diagnostics
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return settings.merging(reader.overlay)
  }
}

extension ReadingContext {
  /// Reads `NAME=VALUE`; a printed name may hold an equals sign, a value can't.
  fileprivate func pair(_ setting: String, line: Int) -> SourceNode.Pair? {
    let node = SourceNode(content: .scalar(setting), line: line, column: 1)
    guard let sign = setting.lastIndex(of: "=") else {
      report(.notASetting(setting), at: node)
      return nil
    }
    let name = String(setting[..<sign]).trimmed
    let value = String(setting[setting.index(after: sign)...]).trimmed
    if name.isEmpty || value.isEmpty {
      report(.notASetting(setting), at: node)
      return nil
    }
    return SourceNode.Pair(
      key: name, keyLine: line, keyColumn: 1,
      value: SourceNode(content: .scalar(value), line: line, column: 1))
  }
}
