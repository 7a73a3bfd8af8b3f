import HengDiagnostics
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
      // The page shows no names of settings; a file's name tells whose mistake it is.
      let place =
        if case .setting = diagnostic.place { "" } else {
          diagnostic.place.text(settings: .bare) + ": "
        }
      return Item(text: Words(LocalizedText(place) + diagnostic.message), code: diagnostic.code)
    }
  }
}
