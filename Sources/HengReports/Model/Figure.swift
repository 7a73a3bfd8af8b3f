public import HengModel

/// A picture with what it is called and what it shows in words.
public struct Figure: Hashable, Sendable {
  /// The drawing as an SVG document, as the charts of this module write it.
  public var svg: LocalizedText
  /// What the picture is called.
  public var caption: LocalizedText
  /// What the picture shows, for formats and readers without it; `nil` where the report's tables
  /// hold all of it.
  public var alternative: LocalizedText?

  /// Creates a figure.
  public init(svg: LocalizedText, caption: LocalizedText, alternative: LocalizedText?) {
    self.svg = svg
    self.caption = caption
    self.alternative = alternative
  }

  /// The figure in words, where it isn't drawn and anything would be missing.
  var text: LocalizedText? {
    alternative.map {
      caption + Term.colon + $0
    }
  }
}
