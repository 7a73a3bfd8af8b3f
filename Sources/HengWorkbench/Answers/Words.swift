package import HengModel

/// A text in both languages, as the page takes it.
package struct Words: Encodable {
  package var zh: String
  package var en: String

  package init(_ text: LocalizedText) { (zh, en) = (text.zh, text.en) }
}
