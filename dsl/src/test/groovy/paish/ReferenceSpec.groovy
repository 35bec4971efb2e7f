package paish

import java.nio.file.Files
import java.nio.file.Path
import paish.script.Reference
import spock.lang.Specification

class ReferenceSpec extends Specification {

    static final Path PAGE = Path.of('REFERENCE.md')

    def "dsl/REFERENCE.md says what the declarations say (written anew by -Dpaish.regenerate)"() {
        given:
        if (System.getProperty('paish.regenerate') != null) {
            Files.writeString(PAGE, Reference.page())
        }

        expect:
        Files.readString(PAGE) == Reference.page()
    }
}
