@_exported public import HengAudit
@_exported public import HengIndex
@_exported public import HengModel
@_exported public import HengNumerics
@_exported public import HengScoring
@_exported public import HengSensitivity
@_exported public import HengTerms
@_exported public import HengTrends
