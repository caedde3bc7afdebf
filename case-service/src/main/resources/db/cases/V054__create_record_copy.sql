create table record_copy (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    recipient      text        not null check (recipient in ('ADULT', 'CARER', 'OTHER')),
    recipient_name text,
    format         text        not null check (format in ('PAPER', 'EMAIL', 'LARGE_PRINT', 'EASY_READ', 'BRAILLE', 'AUDIO', 'OTHER_LANGUAGE')),
    given_on       date        not null,
    given_by       text        not null,
    given_by_name  text        not null,
    recorded_at    timestamptz not null
);
comment on table record_copy is 'Copies of the written record that were given (Care Act 2014 s12(3)).';
create index record_copy_by_assessment on record_copy (assessment_id, given_on);
revoke update, delete, truncate on record_copy from ${runtime};
