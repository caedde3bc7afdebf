create table body (
    id            uuid        primary key,
    code          text        not null unique check (code ~ '^[A-Z0-9]{3,8}$'),
    name          text        not null check (length(name) between 1 and 200),
    type          text        not null check (type in ('COUNCIL', 'NHS_TRUST', 'NHS_FOUNDATION_TRUST', 'ICB', 'NHS_ENGLAND', 'LOCAL_HEALTH_BOARD_WALES', 'PROVIDER', 'VOLUNTARY')),
    registered_at timestamptz not null
);
comment on table body is 'The legal bodies of the partnership. Other services know a body by its code.';
comment on column body.code is 'ODS code, or the three digits of a local authority.';

create table agreement (
    id          uuid        primary key,
    version     int         not null,
    title       text        not null check (length(title) between 1 and 200),
    first_body  text        not null references body (code),
    second_body text        not null references body (code) check (second_body <> first_body),
    starts_on   date        not null,
    ends_on     date        not null check (ends_on >= starts_on),
    state       text        not null check (state in ('DRAFT', 'APPRAISED', 'CONSULTED', 'APPROVED', 'IN_FORCE', 'UNDER_REVIEW', 'NOTICE', 'EXITING', 'ENDED')),
    signed_on   date,
    changed_at  timestamptz not null,
    check (signed_on is not null or state in ('DRAFT', 'APPRAISED', 'CONSULTED', 'APPROVED'))
);
comment on table agreement is 'Agreements between two bodies under NHS Act 2006 s75 or Care Act 2014 s79.';
comment on column agreement.ends_on is 'Last day, inclusive; brought forward by a notice.';
comment on column agreement.signed_on is 'Nothing is delegated before the agreement is signed, whatever its term says.';

create table agreement_schedule (
    agreement_id uuid not null references agreement,
    item         text not null,
    primary key (agreement_id, item)
);
comment on table agreement_schedule is 'What the written agreement specifies (SI 2000/617 regs 7 and 8(2)).';

create table agreement_step (
    id            uuid        primary key,
    agreement_id  uuid        not null references agreement,
    step          text        not null,
    taken_on      date        not null,
    body          text        references body (code),
    reference     text        check (length(reference) between 1 and 500),
    notice_months int         check (notice_months between 1 and 60),
    recorded_at   timestamptz not null
);
comment on table agreement_step is 'What was done with an agreement and when, in the order recorded.';
comment on column agreement_step.body is 'Whose decision an approval was, or who gave a notice.';
comment on column agreement_step.reference is 'Where the evidence is: options paper, consultation, decision, exit plan; the reason of a notice.';
create index agreement_step_by_agreement on agreement_step (agreement_id);

create table delegation (
    id              uuid primary key,
    agreement_id    uuid not null references agreement,
    function_code   text not null,
    route           text not null check (route in ('S75_REG8', 'S75_REG7', 'S79')),
    from_body       text not null references body (code),
    to_body         text not null references body (code) check (to_body <> from_body),
    effective_from  date not null,
    withdrawn_until date,
    check (withdrawn_until >= effective_from - 1)
);
comment on table delegation is 'Functions that one body lets the other exercise. Without a row, each body acts for itself.';
comment on column delegation.effective_from is 'First day, inclusive; it counts only while the agreement is signed and within its term.';
comment on column delegation.withdrawn_until is 'Last day, inclusive, of a function that was withdrawn; the day before effective_from when it never had one.';
create unique index delegation_once on delegation (agreement_id, function_code) where withdrawn_until is null;
