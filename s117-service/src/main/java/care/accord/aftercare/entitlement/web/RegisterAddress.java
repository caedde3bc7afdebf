package care.accord.aftercare.entitlement.web;

import care.accord.aftercare.entitlement.store.Register.Place;
import care.accord.aftercare.entitlement.usecase.ListRegister.Page;
import care.accord.aftercare.entitlement.usecase.ListRegister.Question;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages beside one; the filters stay as they are. */
record RegisterAddress(String path, Question question) {

    @Nullable
    String newer(Page page) {
        return to("before", page.newer());
    }

    @Nullable
    String older(Page page) {
        return to("after", page.older());
    }

    private @Nullable String to(String side, @Nullable Place place) {
        return place == null
                ? null
                : Stream.of(
                                parameter("state", question.state()),
                                parameter("legalStatus", question.legalStatus()),
                                parameter(side, place.toString()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static Optional<String> parameter(String name, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(name + "=" + value);
    }
}
