/**
 * Plans, prices, confirms, executes and watches requests of every kind. It knows no product by name:
 * what differs from product to product is behind {@link paish.engine.Provisioner}.
 */
package paish.engine;
