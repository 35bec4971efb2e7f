/** What can be asked about: words, verbs, blocks and rules, each as it is told. */
package paish.shell.topic;
