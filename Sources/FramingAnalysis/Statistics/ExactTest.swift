/// Exact tests of counts: no approximation by a normal or χ² distribution.
///
/// Both are two-sided by the same rule: the p-value is the probability of all outcomes that are no
/// likelier than the one observed, where probabilities within a relative 1e-7 count as equal.
public enum ExactTest {}
