package care.accord.aftercare.detention.model;

import java.util.UUID;

/** The earlier entry that a new one names; entries are never changed themselves. */
public record Earlier(UUID detentionId, How how) {

    public enum How {
        /** What was recorded was wrong, and this is right. */
        CORRECTS("corrects"),
        /** The earlier detention ended, and this took its place without a day in between. */
        ENDS("follows");

        private final String display;

        How(String display) {
            this.display = display;
        }

        public String display() {
            return display;
        }
    }
}
