package paish.journal

import paish.cloud.Secret
import paish.engine.EngineOptions
import paish.engine.Engine
import paish.engine.EngineSpecification
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.TempDir

/** What is secret in a request is nowhere in the journal's files, whatever becomes of the request. */
class SecretSpec extends EngineSpecification {

    @TempDir
    Path home

    def "no value of an environment or a secret is stored: #fault"() {
        given:
        client.faults(fault)
        def journal = new SqliteJournal(home, 'sandbox:here')
        def engine = new Engine(cloud, [new DswProvisioner(), new DlcProvisioner()], dialogue, EngineOptions.of('sandbox', true), time, journal)
        engine.create(notebook(
                EnvironmentVariables: [API_TOKEN: Secret.of('API_TOKEN', 'hush-4711'), MODE: 'plain-4712'],
                ImageId: null, ImageUrl: 'r.io/me/x:1', ImageAuth: Secret.of('AUTH', 'user:hush-4713')))
        engine.create(job(Envs: [HF_TOKEN: 'hush-4714']))

        when:
        try {
            engine.flush()
        } catch (paish.language.Failure expected) {
            assert fault
        }

        then:
        journal.history(10).size() == 2
        files().every { text -> ['hush-4711', 'plain-4712', 'hush-4713', 'hush-4714'].every { !text.contains(it) } }

        and: 'the names are there, so that the search means something'
        files().any { it.contains('train') }

        cleanup:
        journal.close()

        where:
        fault << ['', 'CreateInstance:drop,CreateJob:drop', 'CreateInstance:forbidden,CreateJob:error500']
    }

    private List<String> files() {
        Files.walk(home).withCloseable { paths ->
            paths.filter { Files.isRegularFile(it) }.map { new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1) }.toList()
        }
    }
}
