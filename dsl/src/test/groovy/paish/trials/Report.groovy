package paish.trials

import com.google.gson.GsonBuilder

/** The numbers of this run, all of them each time a part is over, so that the last print is the summary. */
class Report {

    private static final Map<String, Map> PARTS = Collections.synchronizedMap(new LinkedHashMap<String, Map>())

    static void print(Map more = [:], String part, int trials, List<Finding> findings = []) {
        PARTS[part] = [trials    : trials,
                       duplicates: findings.count { it.sort() == Finding.Sort.DUPLICATE },
                       lost      : findings.count { it.sort() == Finding.Sort.LOST },
                       wrong     : findings.count { it.sort() == Finding.Sort.WRONG },
                       other     : findings.count { it.sort() in [Finding.Sort.UNPLANNED, Finding.Sort.STUCK] }] + more
        println "TRIALS ${new GsonBuilder().create().toJson(PARTS)}"
    }
}
