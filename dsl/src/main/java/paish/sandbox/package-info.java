/**
 * A loopback server that speaks the wire protocol of PAI-DSW, PAI-DLC and AIWorkspace; it knows the operation tables and nothing else of paish.
 */
package paish.sandbox;
