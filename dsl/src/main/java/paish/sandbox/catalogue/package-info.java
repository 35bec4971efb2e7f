/** Specs, images and other data that the sandbox ships, read from JSON resources. */
package paish.sandbox.catalogue;
