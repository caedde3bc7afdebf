create table aftercare_mark (
    entitlement_id uuid        primary key,
    person_id      uuid        not null,
    state          text        not null,
    heard_at       timestamptz not null
);
comment on table aftercare_mark is 'Entitlements to after-care (MHA 1983 s117) as last heard from s117-service: the mark on the identity bar.';
create index aftercare_mark_by_person on aftercare_mark (person_id);
