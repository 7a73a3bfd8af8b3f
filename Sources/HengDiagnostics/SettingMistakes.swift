/// Collects the mistakes of settings that are read one by one.
package struct SettingMistakes {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Reads a setting, or keeps what is wrong with it and returns `nil`.
  package mutating func read<Value>(_ body: () throws(InvalidFiles) -> Value) -> Value? {
    do throws(InvalidFiles) {
      return try body()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// Adds a mistake of a setting.
  package mutating func report(_ problem: Problem, of setting: String) {
    diagnostics.append(Diagnostic(problem, at: .setting(setting)))
  }

  /// Returns what was read of every setting, or throws the mistakes of all.
  package func value<Value>(_ value: Value?) throws(InvalidFiles) -> Value {
    guard let value, diagnostics.isEmpty else { throw InvalidFiles(diagnostics) }
    return value
  }
}
