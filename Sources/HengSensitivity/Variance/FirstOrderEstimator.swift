/// A way to estimate first-order Sobol' indices from the outputs at rows A, B and ABⱼ.
///
/// Rows B and ABⱼ share factor *j* and nothing else. Outputs *a*, *b*, *bⱼ* are centred beforehand,
/// and a bar is the mean over samples.
public enum FirstOrderEstimator: String, Hashable, Sendable, CaseIterable {
  /// Mean of *b*·(*bⱼ* − *a*), over the variance of all *a* and *b*.
  ///
  /// It is exactly 0 for a factor that does nothing.
  ///
  /// Source: A. Saltelli et al., *Computer Physics Communications* 181 (2010), 259–270, table 2 (b).
  case saltelli
  /// (Mean of *b*·*bⱼ* − *m*²) / (mean of (*b*² + *bⱼ*²)/2 − *m*²) with *m* the mean of (*b* + *bⱼ*)/2.
  ///
  /// Of the estimators from these pairs it has the smallest variance for large samples.
  ///
  /// Source: A. Janon et al., *ESAIM: Probability and Statistics* 18 (2014), 342–364, formula (6).
  case janon
  /// The correlation of *b* and *bⱼ*.
  ///
  /// Source: J.-M. Martinez, *Analyse de sensibilité globale par décomposition de la variance*, GdR
  /// Ondes et Mascot Num (2011); M. Baudin et al., *Numerical stability of Sobol' indices
  /// estimation formula*, SAMO 2016.
  case martinez
}
