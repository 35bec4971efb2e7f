/** Who may call what: the action that each operation needs, and a policy that grants actions. */
package paish.sandbox.permission;
