/** What ECS and VPC have in common: client tokens, tags, two styles of paging, ids. */
package paish.sandbox.rpc;
