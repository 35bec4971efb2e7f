package paish.shell.task;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.Exit;
import paish.script.Scripts;
import paish.script.Source;
import paish.shell.json.FailureJson;
import paish.shell.json.Json;
import paish.shell.render.ValueText;
import paish.shell.session.Session;
import paish.shell.target.LazyWorld;
import paish.shell.target.Silence;

/** Lists what there is; without a kind, notebooks and jobs. */
public record Listing(List<Kind> kinds) implements Task {

    public Listing {
        kinds = List.copyOf(kinds);
    }

    /** What can be listed, and the verb of the language that lists it. */
    public enum Kind {
        dsw("instances"),
        dlc("jobs"),
        ecs("machines"),
        workspaces("workspaces"),
        imageLabels("imageLabels"),
        images("images"),
        datasets("datasets"),
        codeSources("codeSources"),
        quotas("quotas"),
        workspaceResources("workspaceResources"),
        specs("specs"),
        cost("cost"),
        idle("idle");

        private final String verb;

        Kind(String verb) {
            this.verb = verb;
        }
    }

    @Override
    public Exit perform(Session session) {
        return Bounded.by(session.options().timeout(), () -> {
            try (LazyWorld world = session.world(new Silence(), false)) {
                return session.options().json() ? json(session, world) : text(session, world);
            }
        });
    }

    private Exit text(Session session, LazyWorld world) {
        PrintStream out = session.streams().out();
        ValueText text = new ValueText(session.outStyle(), session.streams().terminal().columns());
        for (Kind kind : kinds) {
            if (kinds.size() > 1) {
                out.println(session.outStyle().bold(kind.verb));
            }
            text.print(rows(kind, session, world), out);
        }
        return Exit.DONE;
    }

    private Exit json(Session session, LazyWorld world) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schema", Json.SCHEMA);
        try {
            kinds.forEach(kind -> all.put(kind.name(), Json.written(rows(kind, session, world))));
        } catch (RuntimeException e) {
            FailureJson.write(session.streams().out(), e);
            throw e;
        }
        Json.line(session.streams().out(), all);
        return Exit.DONE;
    }

    private static Object rows(Kind kind, Session session, LazyWorld world) {
        List<Source> look = List.of(session.sources().expression(kind.verb + "()"));
        return Scripts.run(look, session.context(), world, warnings -> {}, session.streams().err());
    }
}
