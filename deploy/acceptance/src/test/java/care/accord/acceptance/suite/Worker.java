package care.accord.acceptance.suite;

import java.util.UUID;

/** The demo people and machine clients whom the realm knows. A person's password is their name. */
public enum Worker {
    WREN(1, "wren.ashby"),
    ROWAN(2, "rowan.hale"),
    IVY(3, "ivy.marsh"),
    SAGE(4, "sage.holt"),
    LINDEN(5, "linden.cole"),
    HAZEL(6, "hazel.frost"),
    LAUREL(7, "laurel.dean"),
    REED(8, "reed.vale"),
    BRYONY(9, "bryony.lane"),
    ASPEN(10, "aspen.ford"),
    CLOVER(11, "clover.penn"),
    MOSS(12, "moss.birch"),
    FERN(13, "fern.gray"),
    ALDER(14, "alder.quinn"),
    JUNIPER(15, "juniper.shaw"),
    COUNCIL_SYSTEM(0, "council-las"),
    TRUST_SYSTEM(0, "trust-carenotes");

    private final int number;
    private final String username;

    Worker(int number, String username) {
        this.number = number;
        this.username = username;
    }

    /** How they sign in; for a machine client, its client id. */
    public String username() {
        return username;
    }

    /** The subject that the realm gives to this person. */
    public UUID subject() {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    public boolean isSystem() {
        return number == 0;
    }
}
