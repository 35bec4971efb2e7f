package paish.assist

import paish.script.Products
import paish.script.Verbs

/** Texts that people write: the acceptance scripts, and the example of every word and verb in its place. */
class Texts {

    static List<String> scripts() {
        ['valid/dsw-minimal', 'valid/dlc-sweep', 'invalid/dsw-fields', 'invalid/secrets', 'invalid/dsw-unknown-word', 'invalid/dlc-type', 'invalid/dlc-roles',
         'invalid/dsw-both', 'invalid/context'].collect { Texts.getResource("/acceptance/${it}.pai").text }
    }

    static List<String> examples() {
        def inBlocks = new Products().all()*.block().collectMany { block ->
            block.words().values().collectMany { word ->
                ["${block.name()} {\n  ${word.example()}\n}".toString()] + (word.block().present
                        ? word.block().get().words().values().collect { "${block.name()} { ${word.name()} {\n    ${it.example()}\n  }\n}".toString() } : [])
            }
        }
        inBlocks + Verbs.all().values()*.example()
    }

    /** The text without its {@code |}, and where that stood. */
    static Tuple2<String, Integer> cursor(String text) {
        def at = text.indexOf('|')
        new Tuple2<>(text.substring(0, at) + text.substring(at + 1), at)
    }
}
