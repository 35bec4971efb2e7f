/**
 * A loopback server that speaks the wire protocol of PAI-DSW, PAI-DLC, AIWorkspace, ECS and VPC; it knows the operation tables and nothing else of paish.
 */
package paish.sandbox;
