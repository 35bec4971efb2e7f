package paish.shell

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** Dependencies run one way: command line → task → prompt → slash commands → conversation → session, rendering, target. */
class ArchitectureSpec extends Specification {

    @Shared
    JavaClasses code = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('paish.shell')

    static final List<String> BASE = ['session', 'render', 'target', 'option', 'terminal']

    static final Map<String, List<String>> MAY_USE = [
            terminal    : [],
            option      : [],
            target      : ['option'],
            render      : ['option', 'terminal'],
            session     : ['render', 'target', 'option', 'terminal'],
            mishap      : BASE,
            json        : ['mishap'] + BASE,
            conversation: BASE,
            topic       : [],
            doctor      : ['mishap'] + BASE,
            completion  : [],
            slash       : ['conversation', 'topic', 'doctor', 'json', 'mishap'] + BASE,
            prompt      : ['slash', 'conversation', 'mishap'] + BASE,
            task        : ['prompt', 'doctor', 'json', 'mishap'] + BASE,
            line        : ['task', 'option'],
            command     : ['line', 'task', 'doctor', 'completion', 'option'],
    ]

    def "#part uses nothing but #allowed"() {
        given:
        def forbidden = (MAY_USE.keySet() - allowed - part).collect { "paish.shell.${it}..".toString() } as String[]

        expect:
        noClasses().that().resideInAPackage("paish.shell.${part}..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(code)

        where:
        part << MAY_USE.keySet()
        allowed = MAY_USE[part]
    }

    def "every package of the shell is in the list above"() {
        expect:
        code.collect { it.packageName.tokenize('.') }.findAll { it.size() > 2 }.collect { it[2] }.toSet() == MAY_USE.keySet()
    }

    /** The doctor asks it for its version. */
    def "JLine's reader is known to the prompt alone"() {
        expect:
        noClasses().that().resideOutsideOfPackages('paish.shell.prompt..', 'paish.shell.doctor..')
                .should().dependOnClassesThat().resideInAnyPackage('org.jline.reader..', 'org.jline.widget..').check(code)
    }

    def "picocli is known to the command line alone"() {
        expect:
        noClasses().that().resideOutsideOfPackages('paish.shell.command..', 'paish.shell.completion..').should().dependOnClassesThat().resideInAnyPackage('picocli..').check(code)
    }

    def "packages have no cycles"() {
        expect:
        slices().matching('paish.shell.(*)..').should().beFreeOfCycles().check(code)
    }
}
