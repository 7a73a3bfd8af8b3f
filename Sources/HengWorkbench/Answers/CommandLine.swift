import HengModel
import HengReports
package import HengScoring

/// The command that says what the page shows.
package enum CommandLine {
  /// Returns the `heng whatif` of a state, or the `heng score` where nothing is changed.
  package static func whatIf(_ paths: [String], _ overlay: SchemeOverlay, of scheme: Scheme)
    -> String
  {
    let settings = overlay.settingTexts(of: scheme)
    let words =
      settings.isEmpty
      ? ["heng", "score"] + paths
      : ["heng", "whatif"] + paths + settings.flatMap { ["--set", $0] }
        + overlay.locked.flatMap { ["--lock", $0] }
    return words.map(quoted).joined(separator: " ")
  }

  /// The word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { character in
      character.isLetter || character.isNumber || "-_./=%:,+".contains(character)
    }
    return isPlain && !word.isEmpty
      ? word
      : "'"
        + word.split(
          separator: "'", omittingEmptySubsequences: false
        ).joined(separator: "'\\''") + "'"
  }
}
