create table assessment_revival (
    assessment_id    uuid        primary key references assessment,
    ground           text        not null check (ground in ('REQUESTED', 'CHANGED')),
    revived_on       date        not null,
    note             text        not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null
);
comment on table assessment_revival is 'Why an assessment is owed again after the adult refused one (Care Act 2014 s11(3) and (4)).';
comment on column assessment_revival.assessment_id is 'The assessment that was refused.';
revoke update, delete, truncate on assessment_revival from ${runtime};

comment on column assessment.started_at is 'When it was begun; of one that was refused before that, when the refusal was recorded.';
