import COpenBLAS

/// The one setting of the BLAS library that results depend on.
enum BLAS {
  /// Holds OpenBLAS to one thread, once, before its first use.
  ///
  /// The order in which threads add up, and with it the last digits, would follow their number.
  /// Work is spread over tasks by blocks instead.
  static let isSingleThreaded: Bool = {
    openblas_set_num_threads(1)
    return openblas_get_num_threads() == 1
  }()
}
