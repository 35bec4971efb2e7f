/** The behaviour of VPC, one class per group of operations. */
package paish.sandbox.vpc;
