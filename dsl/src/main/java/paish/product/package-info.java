/**
 * What a product brings, and the words and rules that several products share.
 * May use the language, the engine's contracts and the cloud's values; knows no single product.
 */
package paish.product;
