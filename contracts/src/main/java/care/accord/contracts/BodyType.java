package care.accord.contracts;

/** What kind of legal body an organisation is (NHS Act 2006 s75; SI 2000/617 as amended). */
public enum BodyType {
    COUNCIL,
    NHS_TRUST,
    NHS_FOUNDATION_TRUST,
    ICB,
    NHS_ENGLAND,
    LOCAL_HEALTH_BOARD_WALES,
    PROVIDER,
    VOLUNTARY
}
