package care.accord.cases.person.web;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.web.EpisodeView;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.contracts.NhsNumberStatus;
import care.accord.contracts.Sensitivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's record as JSON. */
public record PersonView(
        UUID id,
        @Nullable String title,
        @Nullable String givenNames,
        String familyName,
        @Nullable String preferredName,
        List<String> aliases,
        @Nullable String bornOn,
        boolean bornApproximately,
        @Nullable LocalDate diedOn,
        @Nullable String nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        List<LocalIdentifier> identifiers,
        @Nullable String address,
        @Nullable String postcode,
        Sensitivity sensitivity,
        boolean section117,
        Instant registeredAt,
        List<EpisodeView> episodes) {

    static PersonView of(ReadPerson.Known person, List<CaseEpisode> episodes) {
        var identity = person.identity();
        return new PersonView(
                person.id(),
                identity.title(),
                identity.givenNames(),
                identity.familyName(),
                identity.preferredName(),
                identity.aliases(),
                identity.born() == null ? null : identity.born().iso(),
                identity.bornApproximately(),
                identity.diedOn(),
                identity.nhsNumber() == null ? null : identity.nhsNumber().digits(),
                identity.nhsNumberStatus(),
                identity.identifiers(),
                identity.address(),
                identity.postcode(),
                person.sensitivity(),
                person.section117(),
                person.registeredAt(),
                episodes.stream().map(EpisodeView::of).toList());
    }
}
