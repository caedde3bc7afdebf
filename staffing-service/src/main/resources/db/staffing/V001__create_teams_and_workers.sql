create extension if not exists btree_gist;

create table locality (
    id            uuid        primary key,
    code          text        not null unique check (code ~ '^[A-Z0-9-]{1,20}$'),
    name          text        not null check (length(name) between 1 and 100),
    registered_at timestamptz not null
);
comment on table locality is 'The places that the partnership divides its area into. A reorganisation adds localities and moves teams; it renames none.';
comment on column locality.code is 'Short and stable, for machines; never changed.';

create table team (
    id         uuid        primary key,
    version    int         not null,
    changed_at timestamptz not null
);
comment on table team is 'Teams; what each of them was from when to when is in team_period.';

create table team_period (
    id          uuid primary key,
    team_id     uuid not null references team,
    from_on     date not null,
    to_on       date,
    name        text not null check (length(name) between 1 and 100),
    kind        text not null check (kind in ('AMHT', 'IMHT', 'EIS', 'FORENSIC', 'OLDER_ADULT', 'CRISIS_HT', 'DUTY', 'AMHP_HUB')),
    locality_id uuid not null references locality,
    body        text not null,
    check (to_on >= from_on),
    exclude using gist (team_id with =, daterange(from_on, to_on, '[]') with &&)
);
comment on table team_period is 'What a team was called, where it was and whose it was, from day to day. A reorganisation adds a period and keeps the former one.';
comment on column team_period.to_on is 'Last day, inclusive; null for the present.';
comment on column team_period.body is 'Code of the body that runs the team. Whoever works in the team works in that body''s place, whoever employs them.';

create table worker (
    id           uuid        primary key,
    version      int         not null,
    display_name text        not null check (length(display_name) between 1 and 100),
    role         text        not null check (role in ('SOCIAL_WORKER', 'SUPPORT_WORKER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'AMHP')),
    body         text        not null,
    subject      text        not null unique check (length(subject) between 1 and 100),
    active       boolean     not null,
    changed_at   timestamptz not null
);
comment on table worker is 'Who works in the partnership. Kept when inactive, since records name them.';
comment on column worker.display_name is 'The name that colleagues know them by.';
comment on column worker.body is 'Code of the employing body; must agree with the token, or the worker can do nothing.';
comment on column worker.subject is 'OIDC subject of the worker''s account.';

create table membership (
    id        uuid primary key,
    worker_id uuid not null references worker,
    team_id   uuid not null references team,
    from_on   date not null,
    to_on     date,
    check (to_on >= from_on - 1),
    exclude using gist (worker_id with =, daterange(from_on, to_on + 1, '[)') with &&)
);
comment on table membership is 'Who is in which team on which days; one team at a time.';
comment on column membership.to_on is 'Last day in the team, inclusive; null while it lasts; the day before from_on when it was taken back before it had a day.';
create index membership_by_team on membership (team_id);
