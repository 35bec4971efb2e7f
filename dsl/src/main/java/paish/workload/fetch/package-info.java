/** What a script fetches, from where, and whether that lies overseas as seen from mainland China. */
package paish.workload.fetch;
