// Every label of the model is a text in two languages: who imports the model has these texts too.
@_exported public import HengTerms
