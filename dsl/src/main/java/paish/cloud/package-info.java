/**
 * One client for every operation of the tables: {@link paish.cloud.Clouds#open} gives it, {@link paish.cloud.Cloud} is it.
 * It may use {@code paish.api}, Gson and the official core library; nothing else of paish.
 */
package paish.cloud;
