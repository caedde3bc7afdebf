create table assessment (
    id                uuid        primary key,
    version           int         not null,
    person_id         uuid        not null,
    episode_id        uuid        not null references case_episode,
    state             text        not null check (state in ('DRAFT', 'IN_PROGRESS', 'COMPLETED', 'SHARED', 'CANCELLED', 'REFUSED')),
    started_at        timestamptz not null,
    started_by        text        not null,
    started_by_name   text        not null,
    changed_at        timestamptz not null,
    completed_at      timestamptz check (completed_at >= started_at),
    completed_by_name text,
    decided_at        timestamptz check (decided_at >= completed_at),
    ended_on          date,
    ended_why         text
);
comment on table assessment is 'Needs assessments under Care Act 2014 s9. One row per assessment, kept when superseded.';
comment on column assessment.version is 'Counts every change, of the sections too.';
comment on column assessment.decided_at is 'When eligibility was decided (s13). Null while it is not.';
comment on column assessment.ended_on is 'The day on which it was refused or cancelled; null otherwise.';
create index assessment_by_person on assessment (person_id, started_at desc, id);
create unique index assessment_open on assessment (episode_id) where state in ('DRAFT', 'IN_PROGRESS');
