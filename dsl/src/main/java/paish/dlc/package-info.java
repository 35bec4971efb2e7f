/** DLC training jobs: block, rules, request and provisioner. */
package paish.dlc;
