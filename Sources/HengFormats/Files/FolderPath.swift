extension String {
  /// The path of a folder without the slash that may end it.
  var asFolderPath: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
