package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Tables;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody with every right in the database tampers with the audit trail, in each way that there is. */
@ExtendWith(WithAccord.class)
class BrokenTrailDrill {

    private static final String SEALED = "select max(to_xid::text::bigint) from audit_seal";

    /** A way of tampering, as an administrator of the database could do it. */
    private record Tampering(String what, List<String> statements) {}

    private static final List<Tampering> EACH_WAY = List.of(
            new Tampering("changed: the action of one entry", List.of("""
                            update audit set action = action || '-not'
                             where position = (select position from audit order by position offset 1 limit 1)""")),
            new Tampering("changed: the person of one entry", List.of("""
                            update audit set person_id = gen_random_uuid()
                             where position = (select min(position) from audit where person_id is not null)""")),
            new Tampering("removed: one entry in the middle", List.of("""
                            delete from audit
                             where position = (select position from audit order by position offset 2 limit 1)""")),
            new Tampering(
                    "removed: the first entry",
                    List.of("delete from audit where position = (select min(position) from audit)")),
            new Tampering("reordered: two neighbours", List.of("""
                            with two as (select position from audit order by position offset 2 limit 2)
                            update audit a
                               set (xid, at, actor, roles, body, capacity, on_behalf_of, agreement_id, person_id, action, target,
                                    outcome, reason, trace_id)
                                 = (b.xid, b.at, b.actor, b.roles, b.body, b.capacity, b.on_behalf_of, b.agreement_id,
                                    b.person_id, b.action, b.target, b.outcome, b.reason, b.trace_id)
                              from audit b
                             where a.position in (select position from two) and b.position in (select position from two)
                               and a.position <> b.position""")),
            new Tampering("added: an entry among the sealed ones", List.of("""
                            insert into audit (position, xid, at, actor, roles, body, capacity, on_behalf_of, action, outcome)
                            overriding system value
                            select -position, xid, at, actor, roles, body, capacity, on_behalf_of, action, outcome
                              from audit order by position limit 1""")),
            new Tampering(
                    "cut off: the last seal with all that it sealed",
                    List.of(
                            "delete from audit where xid >= (select from_xid from audit_seal order by number desc limit 1)",
                            "delete from audit_seal where number = (select max(number) from audit_seal)")),
            new Tampering("cut off: everything", List.of("delete from audit", "delete from audit_seal")));

    @Test
    void each_way_of_breaking_the_trail_is_found(Accord accord) {
        var scene = new Scene(accord);
        var service = accord.stack().services(Service.CASE);
        var cases = scene.cases();
        scene.casework().open("Sealed", "Testperson");
        var written = cases.number("select max(xid::text::bigint) from audit");
        eventually(() -> assertThat(cases.number(SEALED)).isGreaterThan(written));
        service.close();
        scene.say("sealed: %s", scene.verdict(Service.CASE));
        try {
            cases.change("create table kept_audit as table audit");
            cases.change("create table kept_seal as table audit_seal");
            for (var tampering : EACH_WAY) {
                tampering.statements().forEach(cases::change);
                var verdict = scene.verdict(Service.CASE);
                scene.say("%s: %s", tampering.what(), verdict);
                restore(cases);
                assertThat(verdict).as(tampering.what()).contains("BROKEN");
            }
        } finally {
            restore(cases);
            cases.change("drop table kept_audit, kept_seal");
            assertThat(scene.verdict(Service.CASE)).as("put back as it was").contains("HOLDS");
            scene.start(service);
        }
    }

    private static void restore(Tables cases) {
        cases.change("truncate audit, audit_seal");
        cases.change("insert into audit overriding system value select * from kept_audit");
        cases.change("insert into audit_seal select * from kept_seal");
    }
}
