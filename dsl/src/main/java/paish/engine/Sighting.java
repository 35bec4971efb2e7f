package paish.engine;

import java.time.Instant;

/**
 * How a resource was last seen.
 *
 * @param status empty text when it has not been seen yet
 * @param ready it could be used then
 * @param over there is nothing to come that it would be watched for
 */
public record Sighting(Named on, String id, String status, boolean ready, boolean over, Instant at) {}
