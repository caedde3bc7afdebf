create table audit (
    position     bigint      primary key generated always as identity,
    xid          xid8        not null default pg_current_xact_id(),
    at           timestamptz not null,
    actor        text        not null,
    roles        text        not null,
    body         text        not null,
    capacity     text        not null,
    on_behalf_of text        not null,
    agreement_id uuid,
    person_id    uuid,
    action       text        not null,
    target       text,
    outcome      text        not null check (outcome in ('DONE', 'REFUSED')),
    reason       text,
    trace_id     text
);
comment on table audit is 'Append-only: every read and write of a person''s record, and every refused attempt. Ids and codes only.';
comment on column audit.actor is 'OIDC subject of the person or machine client.';
comment on column audit.person_id is 'Whose record; null for what concerns nobody in particular. One row per person.';
comment on column audit.reason is 'The purpose stated, or the code of the refusal.';

create index audit_by_horizon on audit (xid, position);
create index audit_by_person on audit (person_id, position);
create index audit_by_actor on audit (actor, at);

create table audit_seal (
    number      bigint      primary key,
    from_xid    xid8        not null,
    to_xid      xid8        not null,
    entries     bigint      not null,
    head        bytea       not null,
    signature   bytea       not null,
    sealed_at   timestamptz not null
);
comment on table audit_seal is 'Chains and signs the audit rows of the transactions from from_xid (inclusive) to to_xid (exclusive), in order of position.';
comment on column audit_seal.head is 'SHA-256 over the former head and each row in turn.';
comment on column audit_seal.signature is 'HMAC-SHA-256 of number, range, count and head with a key that the database does not know.';

revoke update, delete, truncate on audit, audit_seal from ${runtime};
