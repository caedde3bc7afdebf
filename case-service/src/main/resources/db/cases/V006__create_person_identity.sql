create table person_identity (
    person_id uuid   primary key references person on delete cascade,
    version   bigint not null,
    payload   jsonb  not null
);
comment on table person_identity is 'The present public identity of everyone whom other services may show, written in the transaction of the change and published to the compacted topic accord.person.v1. A sealed person has no row.';
grant select on person_identity to ${connector};
alter publication accord add table person_identity;
