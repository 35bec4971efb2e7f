/**
 * Live look-ups in the account and the AIWorkspace catalogue, and what operations need of RAM; the products'
 * provisioners use it.
 */
package paish.catalogue;
