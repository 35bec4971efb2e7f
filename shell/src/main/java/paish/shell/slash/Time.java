package paish.shell.slash;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;

/** Says how long an expression takes. */
final class Time implements SlashCommand {

    @Override
    public About about() {
        return About.of("time", "EXPRESSION", "Evaluates and says how long that took.", "/time jobs()");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        int before = conversation.inputs().size();
        conversation.evaluate(Expression.text(argument, this));
        List<Input> inputs = conversation.inputs();
        Duration took = inputs.subList(Math.min(before, inputs.size()), inputs.size()).stream()
                .map(Input::took).reduce(Duration.ZERO, Duration::plus);
        double speed = conversation.clockSpeed();
        String service = speed == 1 ? "" : ", " + words(took.toNanos() * speed) + " by the sandbox's clock";
        conversation.out().println("took " + words(took.toNanos()) + service);
    }

    static String words(double nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        long whole = Math.round(seconds);
        return seconds < 60 ? String.format(Locale.ROOT, "%.1f s", seconds)
                : whole < 3600 ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
