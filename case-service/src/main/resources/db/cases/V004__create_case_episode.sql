create table case_episode (
    id             uuid        primary key,
    version        int         not null,
    person_id      uuid        not null references person,
    state          text        not null check (state in ('OPEN_REQUEST', 'ASSESSMENT_DUE', 'REFUSED', 'ASSESSING', 'ASSESSED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'PLANNING', 'ACTIVE', 'IN_REVIEW', 'TRANSFERRING', 'CLOSED', 'CLOSED_DECEASED')),
    team_id        uuid,
    worker_id      uuid,
    worker_subject text,
    opened_at      timestamptz not null,
    closed_at      timestamptz check (closed_at >= opened_at),
    check ((state in ('CLOSED', 'CLOSED_DECEASED')) = (closed_at is not null)),
    check (num_nulls(worker_id, worker_subject) in (0, 2))
);
comment on table case_episode is 'Cases under the Care Act 2014, from a first request to the close. Closed ones are kept.';
comment on column case_episode.team_id is 'The team that holds the case; null when whoever recorded the request was in none.';
comment on column case_episode.worker_id is 'The allocated worker, as staffing-service names them; null while nobody is.';
create unique index case_episode_open on case_episode (person_id) where closed_at is null;
create index case_episode_by_person on case_episode (person_id, opened_at);
create index case_episode_by_team on case_episode (team_id, opened_at) where closed_at is null;
create index case_episode_by_worker on case_episode (worker_subject, opened_at) where closed_at is null;
