/** DSW notebook instances: block, rules, request and provisioner. */
package paish.dsw;
