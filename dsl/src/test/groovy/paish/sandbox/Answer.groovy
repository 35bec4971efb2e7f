package paish.sandbox

/** Status and body of a reply; the body's fields read as properties. */
class Answer {

    int http
    Map body
    Map<String, List<String>> headers

    def propertyMissing(String name) {
        body[name]
    }
}
