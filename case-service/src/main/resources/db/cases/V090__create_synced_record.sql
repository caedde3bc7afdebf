create table sync_source (
    source        text        primary key check (source ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
    body          text        not null,
    first_used_at timestamptz not null
);
comment on table sync_source is 'Which body a source belongs to: the one whose client used it first. A client of another body is refused.';

create table synced_record (
    source      text        not null references sync_source,
    address     text        not null check (length(address) <= 100),
    record_id   uuid        not null,
    person_id   uuid        not null references person,
    version     bigint      not null check (version >= 0),
    as_of       timestamptz not null,
    received_at timestamptz not null,
    digest      text        not null,
    verdicts    jsonb       not null,
    primary key (source, address)
);
comment on table synced_record is 'The last version that each source sent of each of its people and requests.';
comment on column synced_record.address is 'As in the API: people/123, or people/123/requests/9.';
comment on column synced_record.record_id is 'The person, or the request.';
comment on column synced_record.version is 'The source''s own, which grows: an older one changes nothing.';
comment on column synced_record.as_of is 'When it was so in the source.';
comment on column synced_record.digest is 'Of what was received, so that one version is not used for two things.';
comment on column synced_record.verdicts is 'What became of each field, answered again when the same version comes again.';
create index synced_record_by_person on synced_record (person_id);

create table field_source (
    record_id   uuid        not null,
    field       text        not null,
    source      text        not null,
    as_of       timestamptz not null,
    received_at timestamptz not null,
    received    text        check (length(received) <= 100),
    taken_at    timestamptz,
    taken_by    text,
    primary key (record_id, field),
    check (num_nulls(taken_at, taken_by) in (0, 2))
);
comment on table field_source is 'Which system a field of a record came from. No row: it was recorded here.';
comment on column field_source.record_id is 'The person or request.';
comment on column field_source.field is 'As in the API.';
comment on column field_source.as_of is 'When it was so in the source, by the version that brought the value.';
comment on column field_source.received is 'A code that is none of ours, as received; the field itself then goes without it.';
comment on column field_source.taken_at is 'Since when the field is a worker''s and not the source''s; null while it is the source''s.';
