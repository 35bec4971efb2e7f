/** What outlives a request, in one SQLite file: documents, their schedules, the virtual clock, the ledger. */
package paish.sandbox.state;
