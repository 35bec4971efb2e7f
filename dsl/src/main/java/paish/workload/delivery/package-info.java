/** How a script of any size reaches a machine through Cloud Assistant. Pure: what is sent, not the sending. */
package paish.workload.delivery;
