/// Collects the mistakes of settings that are read one by one.
struct SettingMistakes {
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a setting, or keeps what is wrong with it and returns `nil`.
  mutating func read<Value>(_ body: () throws(InvalidFiles) -> Value) -> Value? {
    do throws(InvalidFiles) {
      return try body()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// Adds a mistake of a setting.
  mutating func report(_ problem: Problem, at option: String) {
    diagnostics.append(Diagnostic(problem, at: FileLocation(path: option)))
  }

  /// Returns what was read of every setting, or throws the mistakes of all.
  func value<Value>(_ value: Value?) throws(InvalidFiles) -> Value {
    guard let value, diagnostics.isEmpty else { throw InvalidFiles(diagnostics) }
    return value
  }
}
