package paish

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** Dependencies run one way: script → product → engine → cloud; the sandbox knows only the wire. */
class ArchitectureSpec extends Specification {

    @Shared
    JavaClasses code = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('paish')

    static final Map<String, List<String>> MAY_USE = [
            language : [],
            api      : [],
            cloud    : ['api', 'language'],
            engine   : ['cloud', 'language'],
            catalogue: ['engine', 'cloud', 'language'],
            product  : ['workload', 'engine', 'cloud', 'language'],
            dsw      : ['product', 'workload', 'catalogue', 'engine', 'cloud', 'language'],
            dlc      : ['product', 'workload', 'catalogue', 'engine', 'cloud', 'language'],
            ecs      : ['product', 'workload', 'catalogue', 'engine', 'cloud', 'language'],
            workload : ['language'],
            selection: ['workload', 'language'],
            compute  : ['ecs', 'dlc', 'selection', 'workload', 'product', 'catalogue', 'engine', 'cloud', 'language'],
            journal  : ['engine', 'cloud', 'language'],
            assist   : ['script', 'compute', 'selection', 'workload', 'ecs', 'dsw', 'dlc', 'product', 'catalogue', 'engine', 'cloud', 'api', 'language'],
            script   : ['compute', 'selection', 'workload', 'ecs', 'dsw', 'dlc', 'product', 'catalogue', 'engine', 'cloud', 'api', 'language'],
            sandbox  : ['api'],
    ]

    def "#layer uses nothing but #allowed"() {
        given:
        def forbidden = (MAY_USE.keySet() - allowed - layer).collect { "paish.${it}..".toString() } as String[]

        expect:
        noClasses().that().resideInAPackage("paish.${layer}..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(code)

        where:
        layer << MAY_USE.keySet()
        allowed = MAY_USE[layer]
    }

    def "every package of the program is in the list above"() {
        expect:
        code.collect { it.packageName.tokenize('.')[1] }.toSet() == MAY_USE.keySet()
    }

    def "Groovy is known to the script host alone"() {
        expect:
        noClasses().that().resideOutsideOfPackage('paish.script..')
                .should().dependOnClassesThat().resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..').check(code)
    }

    def "who types waits for no compiler, no JSON, no database and no server"() {
        expect:
        noClasses().that().resideInAPackage('paish.assist..').should().dependOnClassesThat()
                .resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..', 'com.google.gson..', 'java.sql..', 'org.sqlite..', 'com.sun.net..')
                .check(code)
    }

    def "the core library is known to the client alone"() {
        expect:
        noClasses().that().resideOutsideOfPackage('paish.cloud..').should().dependOnClassesThat().resideInAnyPackage('com.aliyun..').check(code)
    }

    def "packages have no cycles"() {
        expect:
        slices().matching('paish.(*)..').should().beFreeOfCycles().check(code)
    }
}
