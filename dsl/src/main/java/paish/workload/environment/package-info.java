/** What a script expects of the machine that it runs on. Pure: what is read, not what is there. */
package paish.workload.environment;
