-- A change ends one period and begins the next in one transaction, in either order: overlap counts only at its end.
alter table team_period
    drop constraint team_period_team_id_daterange_excl,
    add constraint team_period_one_at_a_time
        exclude using gist (team_id with =, daterange(from_on, to_on, '[]') with &&) deferrable initially deferred;

alter table membership
    drop constraint membership_worker_id_daterange_excl,
    add constraint membership_one_at_a_time
        exclude using gist (worker_id with =, daterange(from_on, to_on + 1, '[)') with &&) deferrable initially deferred;
