/// The version of the engine, which every machine-readable output carries.
public enum HengVersion {
  /// The version in force.
  public static let current = "0.1.0"
}
