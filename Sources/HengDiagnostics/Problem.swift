public import HengModel

/// What is wrong in a file or with a setting.
///
/// A kind of problem is one function or property in an extension, where its code stands beside what
/// is said in both languages: ``Problem/separatedNumber(_:plain:)`` and the other ones in
/// `Problems/`. Code that reports one names nothing but that function.
public struct Problem: Hashable, Sendable {
  /// The stable kebab-case name, which kinds that are mended alike share.
  public let code: String
  /// What was found, what was expected and the nearest fix, as one sentence without a full stop.
  ///
  /// Names of settings are marked in it, as ``SettingName`` tells; ``Diagnostic`` writes them out.
  public private(set) var message: LocalizedText
  /// What the message tells of, for programs: what was found, expected or meant, by name.
  ///
  /// Of a text in both languages it is the English one; a list is joined by commas.
  public private(set) var arguments: [String: String]
  /// The lines of a file to write, where the problem is that there is none; otherwise empty.
  public private(set) var example: [String] = []
  /// What is said of a data-entry workbook, whose reader sees columns and no keys; `nil` where the
  /// usual words serve.
  private var formMessage: LocalizedText?

  /// Creates a problem from its sentence in both languages.
  ///
  /// - Parameters:
  ///   - code: The kebab-case name.
  ///   - arguments: What the sentences tell of; what is `nil` is left out.
  ///   - zh: The Chinese sentence.
  ///   - en: The English sentence.
  ///   - formMessage: The sentence for a data-entry workbook, if it is another one.
  package init(
    _ code: String, _ arguments: [String: (any CustomStringConvertible)?] = [:], zh: String,
    en: String, inForm formMessage: LocalizedText? = nil
  ) {
    self.init(code, arguments, LocalizedText(zh: zh, en: en), inForm: formMessage)
  }

  /// Creates a problem from a message that is put together.
  package init(
    _ code: String, _ arguments: [String: (any CustomStringConvertible)?] = [:],
    _ message: LocalizedText, inForm formMessage: LocalizedText? = nil
  ) {
    self.code = code
    self.arguments = arguments.compactMapValues { $0?.description }
    self.message = message
    self.formMessage = formMessage
  }

  /// A name that isn't known: offers the nearest one if there is one, else the possible ones.
  static func unknown(
    _ code: String, _ arguments: [String: (any CustomStringConvertible)?], zh: String, en: String,
    nearest: String?, choices: [String] = [], inForm formMessage: LocalizedText? = nil
  ) -> Problem {
    let expected = choices.isEmpty ? nil : choices.joined(separator: ", ")
    let arguments = arguments.merging(["nearest": nearest, "expected": expected]) { own, _ in own }
    let offer: LocalizedText =
      if let nearest {
        LocalizedText(zh: "，是否指“\(nearest)”", en: "; did you mean “\(nearest)”?")
      } else if let expected {
        LocalizedText(
          zh: "，应为 \(choices.joined(separator: "、")) 之一", en: ", expected one of \(expected)")
      } else {
        ""
      }
    return Problem(code, arguments, LocalizedText(zh: zh, en: en) + offer, inForm: formMessage)
  }
}

// MARK: - Other words for the same problem

extension Problem {
  /// The problem in the words of a data-entry workbook.
  package var inForm: Problem {
    var problem = self
    problem.message = formMessage ?? message
    problem.formMessage = nil
    return problem
  }

  /// The problem of a cell in a table's column.
  package func inColumn(_ name: String) -> Problem {
    with("column", name, LocalizedText(zh: "（列“\(name)”）", en: " (column “\(name)”)"))
  }

  /// The problem of several cells of a column, and how many more of its kind the column has.
  package func counted(_ count: Int, others: Int) -> Problem {
    var problem = self
    if count > 1 {
      problem = problem.with(
        "count", "\(count)", LocalizedText(zh: "，共 \(count) 处", en: ", in \(count) cells"))
    }
    if others > 0 {
      problem = problem.with(
        "others", "\(others)",
        LocalizedText(zh: "；同类的还有 \(others) 处", en: "; \(others) more are of this kind"))
    }
    return problem
  }

  /// The problem, which shows where other things are set to what they may be.
  package func shown(at settings: [LocalizedText]) -> Problem {
    let list = LocalizedText.joined(settings)
    return with("settings", list.en, LocalizedText(zh: "（\(list.zh) 时）", en: ", at \(list.en)"))
  }

  /// The problem of a combination of options.
  package func shown(under options: [String]) -> Problem {
    let list = LocalizedText.joined(options.map { LocalizedText($0) })
    return with("options", list.en, LocalizedText(zh: "（当 \(list.zh)）", en: " (with \(list.en))"))
  }

  /// The problem, which shows the lines of a file to write.
  package func showing(_ lines: [String]) -> Problem {
    var problem = self
    problem.example = lines
    return problem
  }

  /// The problem with more words in front.
  func prefixed(zh: String, en: String) -> Problem {
    var problem = self
    problem.message = LocalizedText(zh: zh, en: en) + message
    problem.formMessage = nil
    return problem
  }

  /// The problem with more words behind it in a data-entry workbook.
  func adding(inForm addition: LocalizedText) -> Problem {
    var problem = self
    problem.formMessage = message + addition
    return problem
  }

  /// The problem with more words behind it and what they tell of.
  func with(_ name: String, _ argument: String, _ addition: LocalizedText) -> Problem {
    var problem = self
    problem.message = message + addition
    problem.arguments[name] = argument
    problem.formMessage = nil
    return problem
  }
}
