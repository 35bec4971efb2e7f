/**
 * Why a resource is not what it should be: known causes as a table, and how they are found in what its sources say.
 * May use what a product may; knows no single product.
 */
package paish.product.diagnosis;
