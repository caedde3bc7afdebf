create table seen_event (
    event_id uuid        primary key,
    seen_at  timestamptz not null
);
comment on table seen_event is 'Events already applied, written in the transaction of their effect: a second delivery does nothing.';

create table parked_event (
    id             uuid        primary key default uuidv7(),
    topic          text        not null,
    key            text        not null,
    kafka_partition int        not null,
    kafka_offset   bigint      not null,
    event_id       uuid,
    type           text        not null,
    headers        jsonb       not null,
    payload        text,
    state          text        not null check (state in ('RETRYING', 'DEAD', 'WAITING', 'APPLIED', 'SET_ASIDE')),
    attempts       int         not null,
    cause          text        not null,
    parked_at      timestamptz not null,
    settled_at     timestamptz,
    settled_by     text,
    settled_why    text,
    unique (topic, kafka_partition, kafka_offset)
);
comment on table parked_event is 'Events that could not be applied, and those of the same key that wait behind them in order.';
comment on column parked_event.state is 'RETRYING for its first seconds, then DEAD until an operator settles it; WAITING behind one of those; APPLIED or SET_ASIDE when settled.';
comment on column parked_event.cause is 'Kind of fault and place, without the data that caused it.';

create index parked_event_unsettled on parked_event (topic, key, kafka_partition, kafka_offset) where settled_at is null;
