/// The words that Heng shows: labels, headings, units and levels, each in both languages and each once.
///
/// A sentence stands with the code that says it.
package enum Term {}
