/**
 * What a word, a block, a rule and a diagnostic are. A leaf: it knows no product, no engine and no Groovy,
 * so that the compiler, the prompt, the reference page and the products share one declaration of each word.
 */
package paish.language;
