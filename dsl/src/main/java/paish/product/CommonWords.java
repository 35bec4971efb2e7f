package paish.product;

import static paish.language.Word.word;

import paish.cloud.Verbatim;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;

/** Words that mean the same in every block. */
public final class CommonWords {

    private CommonWords() {}

    /** @param field {@code EnvironmentVariables} or {@code Envs} */
    public static Word env(String field) {
        return word("env", "Environment variables. A value whose name looks secret is never shown.",
                        "env LANG: 'C.UTF-8', LR: 0.1, HF_TOKEN: secret('HF_TOKEN')")
                .anyKey(Secrets.scalarOrSecret())
                .field(field)
                .repeatable()
                .writes((entry, body) -> entry.named()
                        .forEach((name, value) -> body.put(field + "." + escaped(name), Secrets.guarded(name, value))));
    }

    /** @param list of items with Key and Value */
    public static Word keyValues(String name, String list, String doc, String example) {
        return word(name, doc, example)
                .anyKey(Types.scalar())
                .field(list + "[]")
                .repeatable()
                .writes((entry, body) -> entry.named()
                        .forEach((key, value) -> body.add(list, java.util.Map.of("Key", key, "Value", value))));
    }

    public static Word priority() {
        return word("priority", "Where it stands in the queue for resources: 1 (lowest) to 9.", "priority 1")
                .to("Priority", Types.whole(1, 9));
    }

    public static Word accessibility(String doc) {
        return word("accessibility", doc, "accessibility PRIVATE").to("Accessibility", Types.choice("PUBLIC", "PRIVATE"));
    }

    public static Word driver(String field) {
        return word("driver", "The NVIDIA driver's version.", "driver '535.54.03'").to(field, Types.text());
    }

    public static Word workspace() {
        return word("workspace", "The workspace's id; goes before the context's.", "workspace '40823'")
                .to("WorkspaceId", Types.live(LiveKind.WORKSPACES, Types.id()));
    }

    public static Word quota() {
        return word("quota", "The id of a resource quota to take the resources from.", "quota 'quota1abc'").to("ResourceId", Types.live(LiveKind.QUOTAS, Types.text()));
    }

    /** Only where something exists that has them. */
    public static Word without() {
        return word("without", "Takes away what these words of the block have set; also a named argument: update h, without: ['vpc', 'driver']. Of a notebook: affinity, nodes, avoidNodes, credentials, dataset, driver, env, forward, spot, onStart, vpc, idleStop, stopAfter, stopAt; of a clone, any word.", "without 'vpc', 'driver'")
                .takes("word", Types.text(), "").many();
    }

    /** The way out for a field that this version does not know. */
    public static Word field() {
        return word("field", "Sends a field of the API as it is, for one that this version does not know.", "field 'NewField', 'value'")
                .takes("name", Types.text(), "")
                .takes("value", Types.any(), "")
                .repeatable()
                .writes((entry, body) -> body.put(escaped(entry.value().toString()), new Verbatim(Secrets.guardedDeep(entry.value().toString(), entry.values().get(1)))));
    }

    /** A name given by the user is one key, dots and all. */
    private static String escaped(String name) {
        return name.replace('.', paish.language.Body.DOT);
    }
}
