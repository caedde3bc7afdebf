package care.accord.cases.sync.usecase;

import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsCouncilSystem;
import care.accord.cases.CaseTest;
import care.accord.kit.testing.Metrics;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
@AsCouncilSystem
class SyncMetricsIT {

    private static final String AGE = "accord_sync_age_seconds{source=\"%s\"}";

    private final String externalId = UUID.randomUUID().toString();

    @Inject
    SyncMetrics metrics;

    @Test
    void each_record_counts_for_its_source_by_what_became_of_it() {
        var applied = records("applied");
        var unchanged = records("unchanged");
        var refused = records("refused");
        var name = unusualName();

        assertThat(sent("LAS", name)).isEqualTo(201);
        assertThat(sent("LAS", name)).isEqualTo(200);
        assertThat(sent("LAS", unusualName())).isEqualTo(409);
        assertThat(sent("CARENOTES", name)).isEqualTo(403);

        assertThat(records("applied")).isEqualTo(applied + 1);
        assertThat(records("unchanged")).isEqualTo(unchanged + 1);
        assertThat(records("refused")).isEqualTo(refused + 2);
    }

    @Test
    void a_source_that_sent_before_this_start_shows_for_how_long_it_is_silent() throws SQLException {
        sent("LAS", unusualName());
        update("insert into sync_source values ('ELSEWHERE', '998', now()) on conflict do nothing");
        update("""
            insert into synced_record
            select 'ELSEWHERE', address, record_id, person_id, version, as_of, now() - interval '2 days', digest, verdicts
              from synced_record where address = 'people/%s'\
            """.formatted(externalId));

        metrics.look();

        assertThat(Metrics.shown(AGE.formatted("ELSEWHERE"))).isGreaterThanOrEqualTo(2 * 24 * 60 * 60);
        assertThat(Metrics.shown(AGE.formatted("LAS"))).isLessThan(24 * 60 * 60);
    }

    private int sent(String source, String familyName) {
        return given().contentType(ContentType.JSON)
                .body("""
                    {"version": 1, "asOf": "2026-04-01T09:30:00Z", "fields": {"familyName": "%s"}}\
                    """.formatted(familyName))
                .put("/api/cases/sync/" + source + "/people/" + externalId)
                .statusCode();
    }

    private static double records(String outcome) {
        return Metrics.shown("accord_sync_records_total{outcome=\"" + outcome + "\",source=\"LAS\"}");
    }
}
