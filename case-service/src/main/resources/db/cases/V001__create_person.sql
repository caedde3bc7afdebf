create table person (
    id                 uuid        primary key,
    version            int         not null,
    title              text        check (length(title) <= 35),
    given_names        text        check (length(given_names) <= 100),
    family_name        text        not null check (length(family_name) <= 100),
    preferred_name     text        check (length(preferred_name) <= 100),
    born_on            text        check (born_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    born_approximately boolean     not null,
    died_on            date,
    nhs_number         text        unique check (nhs_number ~ '^[0-9]{10}$'),
    nhs_number_status  text        not null check (nhs_number_status in ('VERIFIED_01', 'PRESENT_NOT_TRACED_02', 'TRACE_REQUIRED_03', 'NO_OR_MULTI_MATCH_04', 'CONFLICT_05', 'IN_PROGRESS_06', 'ABSENT_NOT_REQUIRED_07', 'POSTPONED_08')),
    address            text        check (length(address) <= 500),
    postcode           text        check (postcode ~ '^[A-Z0-9 ]{2,8}$'),
    body               text        not null,
    registered_at      timestamptz not null,
    registered_by      text        not null
);
comment on table person is 'Everyone the partnership has been in touch about. The person of every case, assessment and plan.';
comment on column person.born_on is 'As much as is known, in ISO 8601: a year, a year and month, or a day.';
comment on column person.nhs_number is 'Null for many people: never a mandatory key. A number held by someone whom the registrar may not see is not stored a second time: it waits in steward_task.';
comment on column person.body is 'Code of the body whose worker or system registered the person.';

create table person_alias (
    person_id uuid not null references person,
    name      text not null check (length(name) <= 200),
    primary key (person_id, name)
);
comment on table person_alias is 'Other names that a person has used or is known by.';

create table person_identifier (
    person_id uuid not null references person,
    source    text not null check (source ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
    value     text not null check (length(value) <= 40),
    primary key (person_id, source, value)
);
comment on table person_identifier is 'What other systems call the person: LAS, CARENOTES, … Not unique across people: that would tell who is hidden.';
create index person_identifier_by_value on person_identifier (source, value);
