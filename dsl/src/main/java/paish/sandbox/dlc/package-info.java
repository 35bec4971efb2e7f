/** The behaviour of PAI-DLC, one class per group of operations. */
package paish.sandbox.dlc;
