import ArgumentParser

extension ArgumentHelp {
  /// What the paths of commands mean that compare units under one scheme.
  static let evaluationsOfOneScheme: ArgumentHelp = """
    Evaluations under one scheme: files, filled data-entry workbooks, folders of either, tables \
    (heng-table: 1), or an index (heng-index: 1). 同一方案下的评价文件、填报表、表格对应文件、指数文件或文件夹。
    """
}
