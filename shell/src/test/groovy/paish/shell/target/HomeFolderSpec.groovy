package paish.shell.target

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class HomeFolderSpec extends Specification {

    @TempDir
    Path folder

    def "a new home is for its owner only"() {
        given:
        def home = folder.resolve('a').resolve('home')

        when:
        2.times { HomeFolder.make(home) }

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home)) == 'rwx------'
    }

    def "one that cannot be made is said with its path"() {
        given:
        def file = Files.writeString(folder.resolve('file'), '')

        when:
        HomeFolder.make(file.resolve('home'))

        then:
        paish.language.Failure e = thrown()
        e.message.contains(file.toString())
    }
}
