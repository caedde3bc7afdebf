create table known_allocation (
    episode_id     uuid        primary key,
    person_id      uuid        not null,
    team_id        uuid        not null,
    worker_subject text,
    heard_at       timestamptz not null
);
comment on table known_allocation is 'Which team and worker hold each case episode, as last heard from case-service; no row when nobody does.';
comment on column known_allocation.worker_subject is 'OIDC subject; null where no worker is named.';

create index known_allocation_by_person on known_allocation (person_id);
