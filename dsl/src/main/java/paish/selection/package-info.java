/**
 * Chooses where something runs: the decision tree of source 002 narrows, live prices decide. Pure: candidates come in
 * with what is known of them; may use {@code workload} and {@code language} alone.
 */
package paish.selection;
