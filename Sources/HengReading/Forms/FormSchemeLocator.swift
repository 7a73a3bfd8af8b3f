import FoundationEssentials
import HengSources

/// Finds the scheme that a form names by its identifier, wherever the form has moved.
package struct FormSchemeLocator {
  package let form: String
  package let id: String
  /// The path that the form records, relative to its folder.
  package let recorded: String?

  package init(form: String, id: String, recorded: String?) {
    self.form = form
    self.id = id
    self.recorded = recorded
  }

  /// How far above the form's folder `schemes` is looked for.
  private static let heightLimit = 4

  /// What the answer depends on.
  package var key: [String] { [folder, id, recorded ?? ""] }

  private var folder: String {
    let parts = form.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.joined(separator: "/")
  }

  /// The places that are looked at: the recorded file, folders beside and above the form, and the
  /// customary one.
  package var candidates: [String] {
    var places: [String] = []
    let form = form.hasPrefix("./") ? String(form.dropFirst(2)) : form
    if let recorded { places.append(FilePath.of(recorded, besideFile: form)) }
    // Above the topmost folder there is none.
    let depth = form.hasPrefix("/") ? form.split(separator: "/").count - 1 : Int.max
    for height in 0...min(FormSchemeLocator.heightLimit, depth) {
      let above = String(repeating: "../", count: height) + "schemes"
      places.append(FilePath.of(above, besideFile: form))
    }
    places.append("datasets/schemes")
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// The first scheme of that identifier, `nil` if none of the places has one.
  package var path: String? {
    for place in candidates {
      var isDirectory = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory) else {
        continue
      }
      let files = isDirectory ? (try? SchemeLocator.files(at: place)) ?? [] : [place]
      if let found = files.first(where: { SchemeFile.identifier(atPath: $0) == id }) {
        return found
      }
    }
    return nil
  }
}
