/**
 * What somebody who types is told: where the cursor stands, what can follow, how the text is coloured, what a word means.
 * Knows nothing of Groovy's compiler and of terminals, and loads nothing heavy.
 */
package paish.assist;
