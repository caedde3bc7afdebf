create table assessment_section (
    assessment_id      uuid        not null references assessment,
    section            text        not null,
    answers            jsonb       not null,
    version            int         not null,
    assessment_version int         not null,
    saved_by           text        not null,
    saved_by_name      text        not null,
    saved_at           timestamptz not null,
    primary key (assessment_id, section)
);
comment on table assessment_section is 'What was written in each section of an assessment. Sections are saved one by one, so that two people can work on two of them.';
comment on column assessment_section.version is 'Of the section: who saves it names the version that they saw.';
comment on column assessment_section.assessment_version is 'The version of the whole assessment that this save made.';
