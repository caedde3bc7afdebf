package care.accord.aftercare.entitlement.model;

/** What can happen to somebody that concerns their entitlement. */
public enum Happening {
    QUALIFYING_DETENTION_STARTED("A qualifying detention started"),
    CEASED_DETENTION_STILL_INPATIENT("The detention ended and the person stayed in hospital"),
    LEFT_HOSPITAL("The person left hospital"),
    CTO_MADE("A community treatment order was made"),
    CONDITIONALLY_DISCHARGED("The person was conditionally discharged"),
    COMMUNITY_LEAVE("The person lives in the community on section 17 leave"),
    DIED("The person died"),
    DIVERTED("The person went elsewhere without leaving hospital into the community"),
    REVIEWED("After-care was reviewed"),
    ENDING_PROPOSED("Ending after-care was proposed"),
    BOTH_SATISFIED("Both bodies are satisfied that after-care is no longer needed"),
    BODY_DISSENTED("One body is not satisfied"),
    PERSON_DISPUTED("The person disputes the ending"),
    CTO_RECALLED_OR_REVOKED("The community treatment order was recalled or revoked"),
    RECALLED_FROM_CONDITIONAL_DISCHARGE("The person was recalled from conditional discharge"),
    INFORMAL_OR_SECTION_2_ADMISSION("The person was admitted informally or under section 2"),
    NEW_QUALIFYING_DETENTION("A new qualifying detention started"),
    IMPRISONED("The person was imprisoned"),
    DECISION_FLAWED("The decision to end was flawed"),
    DECISION_NOT_JOINT("The decision to end was not joint");

    private final String display;

    Happening(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}
