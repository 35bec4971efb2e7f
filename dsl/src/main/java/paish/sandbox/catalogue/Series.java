package paish.sandbox.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Made-up measurements: the same resource and the same minute always give the same value. */
public final class Series {

    private Series() {
    }

    /** Points of {@code Time} and {@code Value} from one virtual time to another. */
    public static JsonArray of(String subject, String metric, long from, long to, long stepMs) {
        JsonArray points = new JsonArray();
        for (long time = from - Math.floorMod(from, stepMs) + stepMs; time <= to && points.size() < 1_440; time += stepMs) {
            JsonObject point = new JsonObject();
            point.addProperty("Time", time);
            point.addProperty("Value", value(subject, metric, time / stepMs));
            points.add(point);
        }
        return points;
    }

    private static double value(String subject, String metric, long tick) {
        long hash = (subject + metric).hashCode() * 31L + tick * 0x9E3779B9L;
        double noise = Math.floorMod(hash ^ (hash >>> 17), 1_000L) / 1_000.0;
        double wave = (1 + Math.sin(tick / 7.0 + subject.hashCode())) / 2;
        boolean rate = metric.endsWith("Rate");
        return Math.round((rate ? 1_000_000 : 100) * (0.7 * wave + 0.25 * noise)) / 1.0;
    }
}
