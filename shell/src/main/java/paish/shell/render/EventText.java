package paish.shell.render;

import java.util.Map;
import paish.engine.Event;

/** What happened, on a line. */
public final class EventText {

    private final Style style;

    public EventText(Style style) {
        this.style = style;
    }

    /** Why something failed is not said here: the failure that ends the run tells it, with what to do next. */
    public String of(Event event) {
        return switch (event.type()) {
            case ERROR -> style.red("failed") + " " + subject(event);
            case WARNING -> style.yellow("warning:") + " " + joined(subject(event), details(event.details()));
            case LOG -> details(event.details());
            case STATUS -> joined(style.dim(subject(event)), details(event.details()));
            default -> style.green(event.type().word()) + " " + joined(subject(event), details(event.details()));
        };
    }

    private static String subject(Event event) {
        String name = event.name().isEmpty() ? "" : "'" + Visible.line(event.name()) + "'";
        String id = event.id().isEmpty() ? "" : "(" + event.id() + ")";
        return joined(event.kind(), joined(name, id));
    }

    /** The status and the message; whatever else there is, is for programs. */
    private static String details(Map<String, Object> details) {
        return joined(Cell.of(details.get("status")), text(details.get("message")));
    }

    private static String text(Object message) {
        return message == null ? "" : Visible.text(message.toString());
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }
}
