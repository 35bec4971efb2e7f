/** One ECS instance that runs a script: block, rules, choice of a place, run and release. */
package paish.ecs;
