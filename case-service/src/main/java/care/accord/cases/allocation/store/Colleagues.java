package care.accord.cases.allocation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everyone whom staffing-service has told of, to choose from. */
@ApplicationScoped
public class Colleagues {

    private final EntityManager entities;

    Colleagues(EntityManager entities) {
        this.entities = entities;
    }

    public record Worker(String subject, String name) {}

    public record Team(UUID id, String name) {}

    /** The active workers, by name. */
    @SuppressWarnings("unchecked")
    public List<Worker> workers() {
        List<Tuple> rows = entities.createNativeQuery(
                        "select subject, name from known_worker where active order by name, subject", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Worker(row.get("subject", String.class), row.get("name", String.class)))
                .toList();
    }

    /** The teams of that day, by name. */
    @SuppressWarnings("unchecked")
    public List<Team> teams(LocalDate on) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select team_id, name from (
                            select distinct on (team_id) team_id, name from known_team
                             where from_on <= :today order by team_id, from_on desc) team
                         order by name, team_id""", Tuple.class)
                .setParameter("today", Date.valueOf(on))
                .getResultList();
        return rows.stream()
                .map(row -> new Team(row.get("team_id", UUID.class), row.get("name", String.class)))
                .toList();
    }
}
