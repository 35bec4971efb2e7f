/** Whether a script is worth a machine: it does something, fits the image and, as a service, does not block. */
package paish.workload.check;
