package paish.cloud

import java.util.concurrent.ConcurrentHashMap
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Opening costs nothing: the core library comes with the first call. */
class LoadingSpec extends Specification {

    @AutoCleanup Wire wire = new Wire()

    def "opening a cloud, and checking a call, loads nothing of the core library"() {
        given:
        def loader = new NotingLoader(LoadingSpec.classLoader)
        def api = loader.loadClass(Api.name).getConstructor().newInstance()
        def target = loader.loadClass(Target.name).getMethod('sandbox', URI).invoke(null, wire.uri)

        when:
        def cloud = loader.loadClass(Clouds.name).getMethod('open', target.class, api.class).invoke(null, target, api)
        loader.loadClass(CallArguments.name).getMethod('check', api.class, String, Map).invoke(null, api, 'pai-dsw:GetInstance', [InstanceId: 'd'])

        then:
        loader.core().empty

        when:
        loader.loadClass(Cloud.name).getMethod('call', String, String, Map).invoke(cloud, 'cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: 'd'])

        then:
        !loader.core().empty
    }

    def "the version that the client tells is the module's"() {
        expect:
        new File('pom.xml').text.contains("<version>${LoadingSpec.getResource('version').text.trim()}</version>")
    }

    /** Defines the project's and the library's classes anew, and notes their names. */
    static class NotingLoader extends ClassLoader {

        final Set<String> names = ConcurrentHashMap.newKeySet()

        NotingLoader(ClassLoader parent) {
            super(parent)
        }

        Set<String> core() {
            names.findAll { it.startsWith('com.aliyun.') || it.startsWith('okhttp3.') }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            if (!(name =~ /^(paish|com\.aliyun|okhttp3)\./)) {
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
                names << name
                defineClass(name, bytes, 0, bytes.length)
            }
        }
    }
}
