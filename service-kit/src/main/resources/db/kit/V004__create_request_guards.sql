create table idempotency_key (
    actor      text        not null,
    key        text        not null,
    digest     text        not null,
    outcome    jsonb       not null,
    created_at timestamptz not null,
    primary key (actor, key)
);
comment on table idempotency_key is 'What a write with this key answered, so that the same request sent twice makes one record.';
comment on column idempotency_key.digest is 'Of the request; the same key with another request is refused.';

create table revision (
    record_id  uuid        not null,
    version    int         not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    fields     text[]      not null,
    primary key (record_id, version)
);
comment on table revision is 'Which fields a version of a record changed, by name: told to whoever saves over a version they have not seen.';
