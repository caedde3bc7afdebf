create table allocation (
    id             uuid        primary key,
    episode_id     uuid        not null references case_episode,
    team_id        uuid        not null,
    worker_id      uuid,
    worker_subject text,
    from_at        timestamptz not null,
    until_at       timestamptz check (until_at >= from_at),
    allocated_by   text        not null
);
comment on table allocation is 'Who had which case when: one row per change, the present one without an end.';
comment on column allocation.worker_id is 'Null when the case was given to a team without naming a worker.';
create unique index allocation_present on allocation (episode_id) where until_at is null;
create index allocation_by_episode on allocation (episode_id, from_at);
