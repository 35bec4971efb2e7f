package paish.assist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.assist.Token.Kind;
import paish.language.Block;
import paish.language.Word;

/** Finds what could stand at one cursor. */
final class Completer {

    private final Outlook outlook;
    private final String text;
    private final int cursor;
    private final Map<String, ?> variables;

    Completer(Outlook outlook, String text, int cursor, Map<String, ?> variables) {
        this.outlook = outlook;
        this.text = text;
        this.cursor = cursor;
        this.variables = variables;
    }

    Completion complete() {
        if (SlashLine.is(text)) {
            return SlashLine.complete(text.substring(0, cursor), outlook.commands());
        }
        List<Token> tokens = Scanner.scan(text.substring(0, cursor));
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean insidePath = last != null && last.is(Kind.STRING) && last.from() == last.to() && tokens.size() > 1;
        if (insidePath) {
            last = tokens.get(tokens.size() - 2);
        }
        if (last == null || last.to() < cursor) {
            return last != null && inComment(last) ? nothing() : at(cursor);
        }
        return switch (last.kind()) {
            case COMMENT -> inComment(last) ? nothing() : at(cursor);
            case STRING -> last.closes() || !last.opens() ? nothing() : inString(last);
            case INTERPOLATED -> interpolated(last);
            case NAME -> at(last.from());
            case NUMBER -> nothing();
            default -> at(cursor);
        };
    }

    private static boolean inComment(Token last) {
        return last.is(Kind.COMMENT) && last.isOpen();
    }

    /** @param from where what is being typed begins */
    private Completion at(int from) {
        Outline before = Outline.of(text.substring(0, from), outlook.vocabulary());
        Offers offers = new Offers(text.substring(from, cursor));
        Frame frame = before.end();
        String note = "";
        if (before.afterDot()) {
            new Members(outlook.api(), variables).offer(before, offers);
        } else if (frame.importing) {
            return nothing();
        } else if (frame.isStatements() && frame.atStart) {
            frame.block.ifPresentOrElse(b -> words(b, frame, from, offers), () -> topLevel(before, offers));
        } else if (!frame.afterValue) {
            note = new Operands(outlook, variables, before, offers).offer();
        }
        return new Completion(from, offers.ranked(), note);
    }

    private Completion inString(Token string) {
        Outline before = Outline.of(text.substring(0, string.from()), outlook.vocabulary());
        int from = Math.min(string.content(), cursor);
        Offers offers = new Offers(text.substring(from, cursor));
        boolean ends = cursor == text.length() || " \t\r\n,;)]}".indexOf(text.charAt(cursor)) >= 0;
        String note = new Quoted(outlook, before, offers, ends ? string.end() : "").offer();
        return new Completion(from, offers.ranked(), note);
    }

    private Completion interpolated(Token path) {
        String typed = path.in(text);
        int dot = typed.lastIndexOf('.');
        int from = path.from() + dot + 1;
        Offers offers = new Offers(text.substring(from, cursor));
        if (dot < 0) {
            outlook.variables(variables, offers);
        } else {
            new Members(outlook.api(), variables).offer(Outline.of(typed.substring(0, dot + 1), outlook.vocabulary()), offers);
        }
        return new Completion(from, offers.ranked(), "");
    }

    /** The block's words; those used already are left out, unless they may stand there often. */
    private void words(Block block, Frame frame, int from, Offers offers) {
        Map<Integer, String> used = Outline.of(text, outlook.vocabulary()).used.getOrDefault(frame.blockFrom, Map.of());
        Set<String> elsewhere = used.entrySet().stream().filter(e -> e.getKey() != from).map(Map.Entry::getValue).collect(java.util.stream.Collectors.toSet());
        List<Word> free = block.words().values().stream().filter(w -> w.isRepeatable() || !elsewhere.contains(w.name())).toList();
        free.stream().filter(Word::isRequired).forEach(w -> word(w, offers));
        free.stream().filter(w -> !w.isRequired()).forEach(w -> word(w, offers));
    }

    private static void word(Word word, Offers offers) {
        offers.add(word.name(), "words", Signature.doc(word), true);
    }

    private void topLevel(Outline before, Offers offers) {
        outlook.vocabulary().blocks().values().forEach(b -> offers.add(b.name(), "blocks", b.doc(), true));
        before.declared.stream().sorted().forEach(d -> offers.add(d, "variables", "", false));
        outlook.variables(variables, offers);
        outlook.vocabulary().verbs().values().forEach(v -> offers.add(v.name(), "verbs", Signature.doc(v), true));
        if (!offers.typed().isEmpty()) {
            outlook.vocabulary().methods().stream().sorted().forEach(m -> offers.add(m, "methods", "", true));
            List.of("def", "for", "if", "while", "return", "import", "class", "try", "switch").forEach(k -> offers.add(k, "keywords", "", true));
        }
    }

    private Completion nothing() {
        return new Completion(cursor, List.of(), "");
    }
}
