package paish.assist

import java.util.concurrent.ConcurrentHashMap
import spock.lang.Specification

/** Whoever types waits for nothing heavy: no Groovy, no cloud client, no database, no server, no JSON. */
class LoadingSpec extends Specification {

    static final HEAVY = ~/^(groovy|org\.codehaus\.groovy|org\.apache\.groovy|com\.aliyun|okhttp3|org\.sqlite|java\.sql|com\.sun\.net|com\.google\.gson)\..*/

    def "typing loads nothing heavy"() {
        given:
        def loader = new NotingLoader(LoadingSpec.classLoader)
        def type = loader.loadClass(Assistant.name)
        def assistant = type.getConstructor().newInstance()

        when:
        ['', 'dsw { na', "dsw { spec 'ecs", 'dlc { type Py', 'await h, Ru', 'h.na', "def x = 1\ndlc { worker { count 2 } }", '/he', '8.'].each { text ->
            type.getMethod('completion', String, int, Map).invoke(assistant, text, text.length(), [:])
            type.getMethod('marks', String, Map).invoke(assistant, text, [:])
            type.getMethod('lacking', String).invoke(assistant, text)
            type.getMethod('indentation', String).invoke(assistant, text)
        }
        type.getMethod('help', String).invoke(assistant, 'dsw.spec')

        then:
        'paish.assist.Outline' in loader.names
        loader.names.findAll { it ==~ HEAVY } == [] as Set

        when: 'the tables of the API are asked for'
        type.getMethod('completion', String, int, Map).invoke(assistant, "call '", 6, [:])

        then: 'they are read'
        loader.names.any { it.startsWith('com.google.gson.') }
    }

    /** Defines the project's classes anew, and notes which classes they ask for. */
    static class NotingLoader extends ClassLoader {

        final Set<String> names = ConcurrentHashMap.newKeySet()

        NotingLoader(ClassLoader parent) {
            super(parent)
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            names << name
            if (!name.startsWith('paish.')) {
                return super.loadClass(name, resolve)
            }
            synchronized (getClassLoadingLock(name)) {
                def known = findLoadedClass(name)
                if (known) {
                    return known
                }
                def bytes = parent.getResourceAsStream(name.replace('.', '/') + '.class')?.bytes
                if (bytes == null) {
                    throw new ClassNotFoundException(name)
                }
                defineClass(name, bytes, 0, bytes.length)
            }
        }

        @Override
        InputStream getResourceAsStream(String name) {
            parent.getResourceAsStream(name)
        }
    }
}
