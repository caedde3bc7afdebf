create table known_eligibility (
    assessment_id uuid        primary key,
    person_id     uuid        not null,
    eligible      boolean     not null,
    determined_on date        not null,
    heard_at      timestamptz not null
);
comment on table known_eligibility is 'Eligibility under Care Act 2014 s13 as heard from case-service. It neither makes nor ends an entitlement to after-care.';

create index known_eligibility_by_person on known_eligibility (person_id, determined_on);
