/**
 * The journal that outlives its process: intents and their outcomes in SQLite, and claims on names by file locks.
 * It may use {@code paish.engine}, {@code paish.cloud} and {@code paish.language}; the shell opens it.
 */
package paish.journal;
