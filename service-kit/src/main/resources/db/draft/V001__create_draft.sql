-- case-service had this table before it was everybody's: there, nothing is left to do.
create table if not exists draft (
    owner_subject text        not null,
    form          text        not null,
    person_id     uuid        not null,
    title         text        not null,
    fields        jsonb       not null,
    started_at    timestamptz not null,
    saved_at      timestamptz not null,
    audited_for   text,
    primary key (owner_subject, form)
);
comment on table draft is 'Forms as they are being typed, right or wrong, so that they can be carried on at another machine. Seen by their owner only; gone with the valid save, or when nobody carried on for too long.';
comment on column draft.form is 'The address of the form.';
comment on column draft.audited_for is 'The sign-in in which saving it was audited last: once per draft and sign-in.';
create index if not exists draft_by_owner on draft (owner_subject, saved_at desc);
create index draft_by_age on draft (saved_at);
