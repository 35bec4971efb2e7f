/** From bytes to a verified call and back: signatures, routes, replies, refusals. */
package paish.sandbox.wire;
