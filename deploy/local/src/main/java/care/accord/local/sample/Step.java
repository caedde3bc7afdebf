package care.accord.local.sample;

/** One thing that a worker does in a case. */
enum Step {
    REGISTER,
    REQUEST,
    SIGNPOST,
    OFFER,
    ALLOCATE,
    REFUSE,
    CHECK_ADVOCACY,
    START,
    WRITE_SOME,
    WRITE,
    COMPLETE,
    DECIDE,
    ADVISE,
    AGREE_NEXT_STEPS,
    RESTRICT
}
