package paish.sandbox.ecs;

import java.util.List;
import java.util.OptionalLong;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.SystemImages.Image;
import paish.sandbox.state.Document;

/**
 * A machine that may be launched.
 *
 * @param price of one, in CNY an hour
 * @param release virtual milliseconds of the automatic release
 */
record Machine(
        Spec type, Image image, Document vswitch, List<String> groups, Disk disk, OptionalLong release, long amount, double price) {
}
