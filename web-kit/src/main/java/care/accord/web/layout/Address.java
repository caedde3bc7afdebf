package care.accord.web.layout;

import io.quarkus.qute.TemplateExtension;

/** Addresses that components are given. */
@TemplateExtension
final class Address {

    private Address() {}

    /**
     * The address itself.
     *
     * @throws IllegalArgumentException for {@code href="/teams/{team.id}"}: Qute does not fill in what stands in quotes, and the
     *     link would lead nowhere
     */
    static String checked(String address) {
        if (address.indexOf('{') >= 0) {
            throw new IllegalArgumentException(
                    "Nothing is filled in between quotes: write str:concat(\"/teams/\",team.id) instead of " + address);
        }
        return address;
    }
}
