create table determination (
    assessment_id   uuid        primary key references assessment,
    person_id       uuid        not null,
    episode_id      uuid        not null references case_episode,
    rule_set        text        not null check (rule_set in ('SI_2015_313')),
    eligible        boolean     not null,
    outcomes        jsonb       not null,
    unmet           jsonb       not null,
    reasons         text        not null check (reasons <> ''),
    decided_on      date        not null,
    decided_at      timestamptz not null,
    decided_by      text        not null,
    decided_by_name text        not null,
    capacity        text        not null check (capacity in ('OWN_BODY', 'DELEGATED_S75', 'AUTHORISED_S79', 'SECONDED_S113', 'JOINT')),
    on_behalf_of    text        not null,
    agreement_id    uuid,
    check (eligible = (jsonb_array_length(unmet) = 0))
);
comment on table determination is 'Eligibility decisions with their reasons (Care Act 2014 s13(1) and (2)). Never changed: a change of circumstances is a new assessment.';
comment on column determination.outcomes is 'The outcomes not achieved, each with its limbs of SI 2015/313 reg 2(3).';
comment on column determination.unmet is 'The conditions of SI 2015/313 reg 2(1) that are not met.';
create index determination_by_episode on determination (episode_id);
revoke update, delete, truncate on determination from ${runtime};
