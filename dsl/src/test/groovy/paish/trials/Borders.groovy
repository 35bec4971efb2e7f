package paish.trials

import groovy.transform.CompileStatic
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.Proxy
import paish.engine.Journal

/** Puts something between an engine and its journal. By reflection, so that the journal may learn new words. */
@CompileStatic
class Borders {

    /** @param around gets the method's name, its arguments and what carries it out */
    static Journal journal(Journal journal, Closure<Object> around) {
        Journal.cast(Proxy.newProxyInstance(Journal.classLoader, [Journal] as Class<?>[]) { Object self, Method method, Object[] args ->
            around.call(method.name, (args ?: [] as Object[]) as List<Object>, { through(journal, method, args) } as Closure<Object>)
        })
    }

    private static Object through(Object target, Method method, Object[] args) {
        try {
            method.invoke(target, args)
        } catch (InvocationTargetException e) {
            throw e.cause
        }
    }
}
