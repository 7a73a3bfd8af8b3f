/// A way to say how much of the variance of an index goes with one of its elements.
public enum ImportanceMeasure: String, Hashable, Sendable, CaseIterable {
  /// The squared Pearson correlation of the element with the index.
  case linear
  /// The correlation ratio, also known as the main effect: the variance of the mean index given the
  /// element, over the variance of the index.
  ///
  /// The mean given the element is a penalized natural cubic spline with at most ten knots and the
  /// penalty of least generalized cross-validation.
  case correlationRatio = "correlation-ratio"
}
