import HengFormats
import HengModel

/// What is wrong with a state or a question.
struct DiagnosticsAnswer: Encodable {
  struct Item: Encodable {
    var text: Words
    var code: String
  }

  var diagnostics: [Item]

  init(_ error: InvalidFiles) {
    diagnostics = error.diagnostics.map { diagnostic in
      // The page has no options; a file's name tells whose mistake it is.
      let place = diagnostic.location.path.hasPrefix("--") ? "" : diagnostic.location.text + ": "
      return Item(text: Words(LocalizedText(place) + diagnostic.message), code: diagnostic.code)
    }
  }
}
