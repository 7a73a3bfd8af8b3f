import HengNumerics

/// Weights by how strongly the indicators load the principal components.
///
/// The components are rotated by varimax. Each indicator is taken to the component in which its
/// scaled squared loading is largest, the first of equals; its weight is proportional to that
/// loading times the share of the variance that the component explains. The weights correct for
/// indicators that say the same; they say nothing of importance. Units of measure and directions
/// don't matter.
///
/// Source: G. Nicoletti, S. Scarpetta and O. Boylaud, OECD Economics Department Working Paper 226
/// (2000); OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), section 6.1.
public enum PrincipalComponentWeights {
  /// Returns the weights by principal components, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a constant indicator, or numbers that are
  ///   too large.
  public static func weights(
    of decision: DecisionMatrix,
    keeping retention: RotatedComponents.Retention = .eigenvalue(atLeast: 1)
  ) throws(WeightingError) -> [Double] {
    let components = try RotatedComponents(of: decision, keeping: retention)
    let (loadings, variances) = (components.scaledSquaredLoadings, components.explainedVariances)
    return try DecisionMatrix.shares(
      (0..<loadings.rowCount).map { indicator in
        let row = loadings.row(indicator)
        let strongest = row.max() ?? 0
        return strongest * variances[row.firstIndex(of: strongest) ?? 0]
      })
  }
}
