import HengModel
public import HengScoring

extension SchemeOverlay {
  /// The changes as `--set` of the command takes them.
  ///
  /// - Parameter scheme: The scheme that the overlay was read against.
  /// - Returns: Such as `effects=20`, one for each weight and each parameter.
  package func settingTexts(of scheme: Scheme) -> [String] {
    let parameters = scheme.parameters
    return weights.map { "\($0.id)=\($0.marks)" }
      + self.parameters.map { change in
        let parameter = parameters.first { $0.address == change.address }
        return "\(change.address)=\(parameter?.text(of: change.value).zh ?? "")"
      }
  }

  /// The overlay as a file, in YAML, which reads as the same overlay again.
  ///
  /// - Parameter scheme: The scheme that the overlay was read against.
  /// - Returns: The text of the file.
  public func fileText(of scheme: Scheme) -> String {
    var lines = ["heng-overlay: 1"]
    if let label {
      lines.append("label: { zh: \(label.zh.quotedForYAML), en: \(label.en.quotedForYAML) }")
    }
    if !weights.isEmpty {
      lines.append("weights:")
      lines += weights.map { "  \($0.id): \($0.marks)" }
    }
    if !locked.isEmpty { lines.append("lock: [\(locked.joined(separator: ", "))]") }
    if !parameters.isEmpty {
      let known = scheme.parameters
      lines.append("set:")
      lines += parameters.map { change in
        let parameter = known.first { $0.address == change.address }
        return "  \(change.address): \(parameter?.text(of: change.value).zh.quotedForYAML ?? "")"
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// The text as a double-quoted scalar.
  fileprivate var quotedForYAML: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      // No file can hold what isn't a character.
      case _ where scalar.value & 0xFFFE == 0xFFFE: text += "\u{FFFD}"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
          let code = String(scalar.value, radix: 16, uppercase: true)
          let digits = scalar.value > 0xFFFF ? 8 : 4
          text +=
            (digits == 8 ? "\\U" : "\\u")
            + String(repeating: "0", count: digits - code.count) + code
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
