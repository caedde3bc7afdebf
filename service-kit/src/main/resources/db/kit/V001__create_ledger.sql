-- What the runtime role may do is said once, here: all of it on state tables, by default; less on what must not change.
grant usage on schema public to ${runtime}, ${connector};
alter default privileges in schema public grant select, insert, update, delete on tables to ${runtime};
alter default privileges in schema public grant usage on sequences to ${runtime};
grant select on ${history} to ${runtime};

create table ledger (
    id             uuid        primary key default uuidv7(),
    position       bigint      not null generated always as identity,
    xid            xid8        not null default pg_current_xact_id(),
    topic          text        not null,
    type           text        not null check (type ~ '^care\.accord\.[a-z]+\.[a-z0-9-]+\.v[1-9][0-9]*$'),
    subject        text        not null,
    aggregate_id   uuid        not null,
    occurred_on    date        not null,
    effective_from date        not null,
    recorded_at    timestamptz not null,
    actor          jsonb       not null,
    data           jsonb       not null,
    traceparent    text
);
comment on table ledger is 'Append-only: chronology, outbox, source of the returns, and what was known on a day. Ids, codes and decisions only; free text and names stay in the state tables.';
comment on column ledger.position is 'Drawn while the subject is locked, so one subject''s entries are in order by it. Not in commit order across subjects: read below the snapshot horizon.';
comment on column ledger.xid is 'The writing transaction: a reader by cursor takes only entries whose transaction is below pg_snapshot_xmin(pg_current_snapshot()).';
comment on column ledger.subject is 'The Kafka key: the person, else the agreement, team, worker or body.';
comment on column ledger.occurred_on is 'When it happened.';
comment on column ledger.effective_from is 'From when it counts.';
comment on column ledger.recorded_at is 'When it was written down.';

create index ledger_by_horizon on ledger (xid, position);
create index ledger_by_subject on ledger (subject, position);

revoke update, delete, truncate on ledger from ${runtime};
grant select on ledger to ${connector};

create table connector_heartbeat (
    id      int         primary key,
    beat_at timestamptz not null
);
comment on table connector_heartbeat is 'Written by the change-data connector, so that its replication slot moves on while nothing else happens here.';
grant select, insert, update on connector_heartbeat to ${connector};

create publication accord for table ledger, connector_heartbeat;
