/** The behaviour of ECS, one class per group of operations. */
package paish.sandbox.ecs;
