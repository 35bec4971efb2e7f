package paish.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paish.selection.Rejection.Reason;

/** Holds a candidate against a need, its price left aside. */
final class Fit {

    private Fit() {}

    /** All that speaks against it; of a product that may not be taken at all nothing more is told. */
    static List<Rejection> against(Need need, Candidate candidate) {
        if (need.product().filter(p -> p != candidate.product()).isPresent()) {
            return List.of(new Rejection(Reason.LOCKED_OUT, "product " + need.product().get().word() + " is asked for"));
        }
        List<Rejection> against = new ArrayList<>();
        Tree.leavesOut(need, candidate).ifPresent(why -> against.add(new Rejection(Reason.NOT_FOR_TASK, why)));
        candidate.limit().ifPresent(limit -> against.add(new Rejection(Reason.LIMIT, limit)));
        size(need, candidate, against);
        if (need.gpus() > 0 && need.gpuType().filter(t -> !isType(t, candidate.gpuType())).isPresent()) {
            against.add(new Rejection(Reason.NO_SUCH_GPU, "no " + need.gpuType().get()
                    + (candidate.gpuType().isEmpty() ? "" : ", it has " + candidate.gpuType())));
        }
        if (!candidate.inStock()) {
            against.add(new Rejection(Reason.OUT_OF_STOCK, "out of stock"));
        }
        if (candidate.hourly().isEmpty()) {
            against.add(new Rejection(Reason.NO_PRICE, "no price is known"));
        }
        return against;
    }

    private static void size(Need need, Candidate candidate, List<Rejection> against) {
        List<String> lacks = new ArrayList<>();
        if (candidate.cpu() < need.cpu()) {
            lacks.add(number(candidate.cpu()) + " of " + number(need.cpu()) + " vCPU");
        }
        if (candidate.memoryGiB() < need.memoryGiB()) {
            lacks.add(number(candidate.memoryGiB()) + " of " + number(need.memoryGiB()) + " GiB");
        }
        if (candidate.gpus() < need.gpus()) {
            lacks.add(candidate.gpus() + " of " + need.gpus() + " GPU");
        }
        if (!lacks.isEmpty()) {
            against.add(new Rejection(Reason.TOO_SMALL, "too small: " + String.join(", ", lacks)));
        }
    }

    /** The services write types as {@code NVIDIA A10} or {@code A10}; {@code A100} is another one than {@code A10}. */
    private static boolean isType(String asked, String has) {
        String type = has.toLowerCase(Locale.ROOT);
        String wanted = asked.toLowerCase(Locale.ROOT);
        return type.equals(wanted) || List.of(type.split("[\\s_-]+")).contains(wanted);
    }

    static String number(double amount) {
        return amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount);
    }
}
