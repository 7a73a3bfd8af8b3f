import HengDiagnostics

extension SettingStyle {
  /// Settings as the options of the command.
  static let options = SettingStyle(prefix: "--")
}
