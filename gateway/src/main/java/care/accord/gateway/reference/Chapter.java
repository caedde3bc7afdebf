package care.accord.gateway.reference;

import java.util.List;

/** What one service offers. */
record Chapter(String title, List<Operation> operations) {}
