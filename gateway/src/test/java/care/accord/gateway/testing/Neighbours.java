package care.accord.gateway.testing;

/**
 * Everybody around the gateway under test.
 *
 * @param gateway its public address
 * @param nobodyHere the port of the second address of after-care, where nobody listens unless a test does
 */
public record Neighbours(
        String gateway, Issuer issuer, Backend cases, Backend aftercare, Backend partnership, int nobodyHere)
        implements AutoCloseable {

    /** All services answer as they do by default. */
    public void behaveNormally() {
        cases.behavesNormally();
        aftercare.behavesNormally();
        partnership.behavesNormally();
    }

    @Override
    public void close() {
        issuer.close();
        cases.close();
        aftercare.close();
        partnership.close();
    }
}
