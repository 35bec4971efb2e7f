/**
 * The services' operations as data: one table per product, read from {@code paish/api/*.json}.
 * A leaf: it knows neither a client nor a server, and both read it.
 */
package paish.api;
