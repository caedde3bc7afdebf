create extension if not exists pg_trgm;

create table known_person (
    person_id      uuid        primary key,
    version        bigint      not null,
    name           text        not null,
    preferred_name text,
    born_on        text,
    died_on        date,
    nhs_number     text,
    words          text        not null,
    heard_at       timestamptz not null
);
comment on table known_person is 'The public identity of people, as last heard from case-service on accord.person.v1; a tombstone removes the row.';
comment on column known_person.born_on is 'As much as is known, in ISO 8601: a year, a year and month, or a day.';
comment on column known_person.words is 'Both names in lower case without accents, each word after a blank, for searching.';

create index known_person_by_words on known_person using gin (words gin_trgm_ops);
create index known_person_by_nhs_number on known_person (nhs_number);
create index known_person_by_name on known_person (name, person_id);
