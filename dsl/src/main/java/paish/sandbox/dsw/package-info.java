/** The behaviour of PAI-DSW, one class per group of operations. */
package paish.sandbox.dsw;
