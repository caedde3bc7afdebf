package care.accord.kit.request;

import care.accord.kit.refusal.Refusal;

/** What is wrong with how a write was sent. */
public enum RequestRefusal implements Refusal {
    IDEMPOTENCY_KEY_MISSING(
            Kind.UNFIT,
            "Send an Idempotency-Key header (1 to 100 letters, digits or hyphens), the same one when you send the request again."),
    IDEMPOTENCY_KEY_REUSED(
            Kind.RULE, "This Idempotency-Key was used for another request. Use a new key for a new request."),
    IDEMPOTENCY_KEY_IN_PROGRESS(
            Kind.CONFLICT, "A request with this Idempotency-Key is still being worked on. Send it again in a moment."),
    VERSION_MISSING(
            Kind.VERSION_NEEDED,
            "Send an If-Match header with the ETag of the version that you change. Read the record first."),
    VERSION_MALFORMED(Kind.UNFIT, "If-Match must be an ETag as it was given with the record, such as \"3\"."),
    CHANGED_MEANWHILE(
            Kind.STALE,
            "Someone changed this since you opened it. Look at what changed, then save your changes over it.");

    private final Kind kind;
    private final String sentence;

    RequestRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
