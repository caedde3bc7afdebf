create table advocacy_check (
    episode_id       uuid        primary key references case_episode,
    person_id        uuid        not null,
    version          int         not null,
    conclusion       text        not null check (conclusion in ('DUTY', 'NO_DUTY')),
    answers          jsonb       not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null
);
comment on table advocacy_check is 'Whether an independent advocate is owed (Care Act 2014 s67). One per case, changed when circumstances do.';
comment on column advocacy_check.answers is 'The check as it was recorded: difficulties, appropriate person, exceptions, dates.';
comment on column advocacy_check.conclusion is 'What the answers come to, by the rules of the day of recording.';
