package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentState;
import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.model.Gap;
import care.accord.cases.assessment.model.RecordCopy;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.store.Revivals;
import care.accord.cases.assessment.usecase.AssessmentFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as JSON.
 *
 * @param revival why an assessment is owed again; null unless this one was refused and the refusal stands no longer
 */
public record AssessmentView(
        Summary assessment,
        FindingsDocument findings,
        Map<String, Integer> sectionVersions,
        List<Missing> missing,
        @Nullable EligibilityView eligibility,
        @Nullable FollowUp followUp,
        @Nullable Revival revival,
        List<CopyView> copies) {

    /**
     * What a list shows of an assessment.
     *
     * @param endedOn when it was refused or cancelled; null otherwise
     */
    public record Summary(
            UUID id,
            UUID personId,
            UUID episodeId,
            AssessmentState state,
            int version,
            Instant startedAt,
            String startedBy,
            @Nullable Instant completedAt,
            boolean decided,
            @Nullable LocalDate endedOn,
            @Nullable String endedWhy) {

        static Summary of(Assessment assessment) {
            return new Summary(
                    assessment.id(),
                    assessment.personId(),
                    assessment.episodeId(),
                    assessment.state(),
                    assessment.version(),
                    assessment.startedAt(),
                    assessment.startedByName(),
                    assessment.completedAt(),
                    assessment.isDecided(),
                    assessment.endedOn(),
                    assessment.endedWhy());
        }
    }

    /** What is still missing, as a pointer into the findings. */
    public record Missing(String pointer, String detail, String citation) {

        static Missing of(Gap gap) {
            return new Missing(gap.pointer(), gap.remedy(), gap.requirement().citation());
        }
    }

    /** A copy of the written record. */
    public record CopyView(
            UUID id,
            RecordRecipient recipient,
            @Nullable String recipientName,
            RecordFormat format,
            LocalDate givenOn,
            String givenBy) {

        static CopyView of(RecordCopy copy) {
            return new CopyView(
                    copy.id(),
                    copy.recipient(),
                    copy.recipientName(),
                    copy.format(),
                    copy.givenOn(),
                    copy.givenByName());
        }
    }

    static AssessmentView of(AssessmentFile file) {
        var findings = file.findings();
        var versions = new LinkedHashMap<String, Integer>();
        file.sections().forEach((section, saved) -> versions.put(section.slug(), saved.version()));
        return new AssessmentView(
                Summary.of(file.assessment()),
                FindingsDocument.of(findings),
                versions,
                file.assessment().state().isOpen()
                        ? file.gaps().stream().map(Missing::of).toList()
                        : List.of(),
                file.determination()
                        .map(decided -> EligibilityView.of(decided, findings))
                        .orElse(null),
                file.followUp().orElse(null),
                file.revival().map(Revivals.Saved::revival).orElse(null),
                file.copies().stream().map(CopyView::of).toList());
    }
}
