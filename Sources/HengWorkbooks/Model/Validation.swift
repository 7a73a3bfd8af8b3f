/// What a cell takes.
public struct Validation: Hashable, Sendable {
  /// The values that pass.
  public enum Rule: Hashable, Sendable {
    /// One of some words, offered as a drop-down; joined by commas at most 255 characters long.
    case choices([String])
    /// One of the words in a range, such as `'Lists'!$A$1:$A$9`, offered as a drop-down.
    case choicesIn(String)
    /// A number between two bounds, which belong to it.
    case number(from: Double, to: Double)
    /// A number of at least a bound, which belongs to it.
    case numberFrom(Double)
    /// A whole number of at least a bound, which belongs to it.
    case wholeNumberFrom(Int)
    /// Any value for which a formula, without its equals sign, is true; at most 255 characters.
    case satisfying(String)
    /// Anything, for the sake of the prompt.
    case anything
  }

  /// A short text shown with a title: the title at most 32 and the text at most 255 characters.
  public struct Message: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The text.
    public var text: String

    /// Creates a message.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The values that pass.
  public var rule: Rule
  /// What shows while the cell is selected.
  public var prompt: Message?
  /// What shows when a value is refused.
  public var refusal: Message?

  /// Creates a validation.
  public init(_ rule: Rule, prompt: Message? = nil, refusal: Message? = nil) {
    self.rule = rule
    self.prompt = prompt
    self.refusal = refusal
  }
}
