/** Values as comma-separated text, for spreadsheets and other programs. */
package paish.shell.csv;
