/// What a unit reports of its budget through the evaluated year, day by day.
public struct ExecutionRecord: Hashable, Sendable {
  /// A figure of a day.
  public struct Entry: Hashable, Sendable {
    /// The day at whose end the figure holds, or from which a change of the budget counts.
    public var day: CalendarDay
    /// The figure: yuan for money, 1 for a rate of 100 %.
    public var value: Rational
    /// What the entry is, such as a supplementary budget (追加).
    public var label: LocalizedText?
    /// What the figure rests on.
    public var grounds: Judgement.Grounds

    /// Creates an entry.
    public init(
      day: CalendarDay, value: Rational, label: LocalizedText? = nil, grounds: Judgement.Grounds
    ) {
      self.day = day
      self.value = value
      self.label = label
      self.grounds = grounds
    }
  }

  /// The budget at the start of the year (年初预算), an expression over facts.
  public var initialBudget: String
  /// What carry-over, supplementary budgets and cuts add to it, in the order of the file.
  public var changes: [Entry]
  /// The spending from the start of the year, in the order of the file.
  public var spending: [Entry]
  /// The shares of the budget that should be spent, in the order of days; none without a plan.
  public var plan: [Entry]
  /// The shares of the goals that are reached, in the order of the file.
  public var attainment: [Entry]

  /// Creates a record.
  public init(
    initialBudget: String, changes: [Entry] = [], spending: [Entry] = [], plan: [Entry] = [],
    attainment: [Entry] = []
  ) {
    self.initialBudget = initialBudget
    self.changes = changes
    self.spending = spending
    self.plan = plan
    self.attainment = attainment
  }
}
