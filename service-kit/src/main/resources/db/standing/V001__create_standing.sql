-- What this service has heard from staffing-service and partnership-service: who works where, and who may act for whom.
create table known_team (
    team_id  uuid not null,
    from_on  date not null,
    name     text not null,
    kind     text not null,
    body     text not null,
    heard_at timestamptz not null,
    primary key (team_id, from_on)
);
comment on table known_team is 'Teams as heard from staffing-service, each version from its day on.';

create table known_worker (
    worker_id uuid    primary key,
    subject   text    not null,
    name      text    not null,
    role      text    not null,
    body      text    not null,
    active    boolean not null,
    heard_at  timestamptz not null
);
comment on table known_worker is 'Workers as last heard from staffing-service.';
create index known_worker_by_subject on known_worker (subject);

create table known_membership (
    worker_id uuid not null,
    team_id   uuid not null,
    from_on   date not null,
    to_on     date,
    primary key (worker_id, team_id, from_on)
);
comment on column known_membership.to_on is 'Last day in the team, inclusive; null while it lasts.';

create table known_agreement (
    agreement_id uuid primary key,
    state        text not null,
    starts_on    date,
    ends_on      date,
    heard_at     timestamptz not null
);

create table known_delegation (
    agreement_id  uuid not null,
    function_code text not null,
    route         text not null,
    from_body     text not null,
    to_body       text not null,
    from_on       date not null,
    until_on      date,
    primary key (agreement_id, function_code, from_body, to_body)
);
comment on column known_delegation.until_on is 'Last day, inclusive; null when no end is known.';

create table known_body (
    body text primary key,
    name text not null,
    type text not null
);

create table person_guard (
    person_id   uuid primary key,
    sensitivity text not null check (sensitivity in ('NORMAL', 'RESTRICTED', 'SEALED'))
);
comment on table person_guard is 'How far each person''s record is guarded. A person without a row is unknown here, and nobody sees them.';

create table named_right (
    person_id uuid not null references person_guard on delete cascade,
    subject   text not null,
    primary key (person_id, subject)
);
comment on table named_right is 'Who may see a restricted person: OIDC subjects.';

create table relationship (
    id         uuid        primary key,
    person_id  uuid        not null,
    kind       text        not null check (kind in ('ALLOCATED_WORKER', 'CASE_TEAM', 'REQUEST_TEAM', 'REQUEST_RECORDER', 'AMHP_DUTY', 'BODY')),
    subject    text,
    team_id    uuid,
    body       text,
    reason     text,
    from_at    timestamptz not null,
    until_at   timestamptz,
    check (num_nonnulls(subject, team_id, body) = 1)
);
comment on table relationship is 'Why someone may open a person''s record: one worker, one team or one body, for a time.';
comment on column relationship.until_at is 'Exclusive end; null while it lasts.';
create index relationship_by_person on relationship (person_id);
create index relationship_by_subject on relationship (subject) where subject is not null;
create index relationship_by_team on relationship (team_id) where team_id is not null;
