/** In which region a script should run, and why: the region table of source 002, section 1.4. */
package paish.workload.region;
