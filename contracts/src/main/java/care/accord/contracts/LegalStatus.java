package care.accord.contracts;

import java.util.Arrays;
import java.util.Optional;

/**
 * Mental Health Act legal status: {@code UKCore-LegalStatusClassificationEngland}. What each status means for after-care is
 * decided in s117-service, not here.
 */
public enum LegalStatus {
    INFORMAL("01", "Informal"),
    SECTION_2("02", "Section 2"),
    SECTION_3("03", "Section 3"),
    SECTION_4("04", "Section 4"),
    SECTION_5_2("05", "Section 5(2)"),
    SECTION_5_4("06", "Section 5(4)"),
    SECTION_35("07", "Section 35"),
    SECTION_36("08", "Section 36"),
    SECTION_37_41("09", "Section 37 with section 41 restrictions"),
    SECTION_37("10", "Section 37"),
    SECTION_38("12", "Section 38"),
    SECTION_44("13", "Section 44"),
    SECTION_46("14", "Section 46"),
    SECTION_47_49("15", "Section 47 with section 49 restrictions"),
    SECTION_47("16", "Section 47"),
    SECTION_48_49("17", "Section 48 with section 49 restrictions"),
    SECTION_48("18", "Section 48"),
    SECTION_135("19", "Section 135"),
    SECTION_136("20", "Section 136"),
    CRIMINAL_PROCEDURE_INSANITY_1964("31", "Criminal Procedure (Insanity) Act 1964"),
    OTHER_ACTS("32", "Other acts"),
    GUARDIANSHIP_S7("35", "Guardianship under section 7"),
    GUARDIANSHIP_S37("36", "Guardianship under section 37"),
    SECTION_45A_IN_FORCE("37", "Section 45A, limitation direction in force"),
    SECTION_45A_ENDED("38", "Section 45A, limitation direction ended"),
    NOT_APPLICABLE("98", "Not applicable"),
    NOT_KNOWN("99", "Not known");

    private final String code;
    private final String display;

    LegalStatus(String code, String display) {
        this.code = code;
        this.display = display;
    }

    public static Optional<LegalStatus> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String display() {
        return display;
    }
}
