/** Text for people: diagnostics, plans, tables, events and questions. */
package paish.shell.render;
