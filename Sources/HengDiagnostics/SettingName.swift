import HengModel

/// The name of a setting inside a message, which each reader gets in the form that is typed there.
///
/// A message can't know whether it is read beside a command, where a setting is an option, or
/// answers a request with fields. So `"needs \(SettingName("within"))"` puts the bare name between
/// two characters of a private area of Unicode, U+F0000 and U+F0001, and
/// ``SettingStyle`` takes them out again.
package struct SettingName: CustomStringConvertible, Sendable {
  fileprivate static let opening: Character = "\u{F0000}"
  fileprivate static let closing: Character = "\u{F0001}"

  /// The bare name in kebab-case.
  package let name: String

  /// Creates the name of a setting.
  package init(_ name: String) { self.name = name }

  /// The marked name.
  package var description: String { "\(SettingName.opening)\(name)\(SettingName.closing)" }
}

/// How names of settings are written for a reader.
public struct SettingStyle: Hashable, Sendable {
  /// What stands in front of a name.
  private let prefix: String

  /// Creates a style from what stands in front of names, such as the dashes of options.
  public init(prefix: String) { self.prefix = prefix }

  /// Bare names, as fields of a request have them.
  public static let bare = SettingStyle(prefix: "")

  /// Returns a setting's bare name in this style.
  func written(_ name: some StringProtocol) -> String { prefix + name }

  /// Returns a text with the settings that are marked in it in this style.
  ///
  /// Marks that enclose no kebab-case name came with a file and stay as they are.
  func text(of marked: String) -> String {
    var result = ""
    var rest = marked[...]
    while let opening = rest.firstIndex(of: SettingName.opening) {
      result += rest[..<opening]
      rest = rest[opening...]
      let name = rest.dropFirst().prefix { ("a"..."z").contains($0) || $0 == "-" }
      if !name.isEmpty, rest[name.endIndex...].first == SettingName.closing {
        result += written(name)
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// Returns both versions of a text with the settings that are marked in it in this style.
  func text(of marked: LocalizedText) -> LocalizedText {
    LocalizedText(zh: text(of: marked.zh), en: text(of: marked.en))
  }
}
