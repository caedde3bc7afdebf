create table entitlement (
    id           uuid        primary key,
    version      int         not null,
    person_id    uuid        not null,
    detention_id uuid        not null references detention,
    legal_status text        not null,
    state        text        not null check (state in ('PROSPECTIVE', 'ACTIVE', 'DISCHARGE_PROPOSED', 'ENDED_JOINT', 'ENDED_REDETENTION', 'ENDED_DEATH', 'VOID')),
    since        date        not null,
    opened_at    timestamptz not null
);
comment on table entitlement is 'Entitlements to after-care under MHA 1983 s117. Never deleted. The responsible bodies are two decisions of their own, not yet made here, and never derived from an address.';
comment on column entitlement.detention_id is 'The entry that it rests on now: a correction or a detention that follows without a break takes over.';
comment on column entitlement.since is 'First day of the detention that it rests on.';

create unique index entitlement_one_prospective on entitlement (person_id) where state = 'PROSPECTIVE';
create index entitlement_by_person on entitlement (person_id);
create index entitlement_by_since on entitlement (since desc, id desc);

revoke delete, truncate on entitlement from ${runtime};
