create table steward_task (
    id              uuid        primary key,
    kind            text        not null check (kind in ('NHS_NUMBER_HELD')),
    person_id       uuid        not null references person,
    other_person_id uuid        not null references person,
    nhs_number      text        not null check (nhs_number ~ '^[0-9]{10}$'),
    number_status   text        not null,
    made_at         timestamptz not null,
    made_by         text        not null,
    settled_at      timestamptz check (settled_at >= made_at),
    settled_by      text,
    settled_how     text,
    check (num_nulls(settled_at, settled_by, settled_how) in (0, 3))
);
comment on table steward_task is 'Differences that a steward settles. NHS_NUMBER_HELD: someone gave person_id a number that other_person_id holds, whom they may not see.';
comment on column steward_task.nhs_number is 'As it was given: whoever gave it goes on seeing it as ordinary; it is not stored with person_id until the task is settled.';
comment on column steward_task.number_status is 'The status that was given with the number.';
create unique index steward_task_open on steward_task (person_id) where settled_at is null;
create index steward_task_by_number on steward_task (nhs_number) where settled_at is null;
