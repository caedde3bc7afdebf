package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;

/**
 * What is known of a worker apart from their teams.
 *
 * @param body the employing body
 * @param subject the OIDC subject of their account
 */
public record WorkerDetails(String displayName, WorkerRole role, BodyCode body, String subject) {}
