/** {@code compute}: says what is needed; the cheapest product that fits now is chosen, and its request made. */
package paish.compute;
