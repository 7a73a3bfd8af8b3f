import CXLSXWriter

/// Writes what cells of a sheet take.
@safe struct ValidationWriter {
  let page: UnsafeMutablePointer<lxw_worksheet>
  let sheetName: String

  /// Creates a writer for a page of an open book.
  init(page: UnsafeMutablePointer<lxw_worksheet>, sheetName: String) {
    unsafe self.page = page
    self.sheetName = sheetName
  }

  /// Writes one validated range.
  func write(_ validated: Sheet.ValidatedRange) throws(WorkbookWritingError) {
    let strings = CStrings()
    let validation = validated.validation
    var data = unsafe lxw_data_validation()
    unsafe setRule(validation.rule, of: &data, strings)
    unsafe data.ignore_blank = 1
    unsafe data.show_input = 1
    unsafe data.show_error = 1
    unsafe data.dropdown = 1
    if let prompt = validation.prompt {
      unsafe data.input_title = .init(strings.add(CellText.plain(prompt.title, limit: 32)))
      unsafe data.input_message = .init(strings.add(CellText.plain(prompt.text, limit: 255)))
    }
    if let refusal = validation.refusal {
      unsafe data.error_title = .init(strings.add(CellText.plain(refusal.title, limit: 32)))
      unsafe data.error_message = .init(strings.add(CellText.plain(refusal.text, limit: 255)))
    }
    let (first, last) = (validated.range.first, validated.range.last)
    // Safety: the library copies the structure and its strings, which live as long as `strings`.
    let code = withExtendedLifetime(strings) {
      unsafe worksheet_data_validation_range(
        page, first.row0, first.column0, last.row0, last.column0, &data)
    }
    try WorkbookWriter.check(code, part: "\(sheetName)!\(validated.range.text)")
  }

  private func setRule(
    _ rule: Validation.Rule, of data: inout lxw_data_validation, _ strings: CStrings
  ) {
    // Safety: only fields of the structure are set; the strings live as long as `strings`.
    func set(_ kind: lxw_validation_types, _ criteria: lxw_validation_criteria) {
      unsafe data.validate = UInt8(kind.rawValue)
      unsafe data.criteria = UInt8(criteria.rawValue)
    }
    switch rule {
    case .choices(let choices):
      set(LXW_VALIDATION_TYPE_LIST, LXW_VALIDATION_CRITERIA_NONE)
      unsafe data.value_list = strings.addList(choices.map { CellText.plain($0) })
    case .choicesIn(let reference):
      set(LXW_VALIDATION_TYPE_LIST_FORMULA, LXW_VALIDATION_CRITERIA_NONE)
      unsafe data.value_formula = .init(strings.add("=" + reference))
    case .number(let from, let to):
      set(LXW_VALIDATION_TYPE_DECIMAL, LXW_VALIDATION_CRITERIA_BETWEEN)
      unsafe data.minimum_number = from
      unsafe data.maximum_number = to
    case .numberFrom(let bound):
      set(LXW_VALIDATION_TYPE_DECIMAL, LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO)
      unsafe data.value_number = bound
    case .wholeNumberFrom(let bound):
      set(LXW_VALIDATION_TYPE_INTEGER, LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO)
      unsafe data.value_number = Double(bound)
    case .satisfying(let formula):
      set(LXW_VALIDATION_TYPE_CUSTOM_FORMULA, LXW_VALIDATION_CRITERIA_NONE)
      unsafe data.value_formula = .init(strings.add("=" + formula))
    case .anything: set(LXW_VALIDATION_TYPE_ANY, LXW_VALIDATION_CRITERIA_NONE)
    }
  }
}
