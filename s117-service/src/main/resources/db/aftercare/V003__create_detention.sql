create table detention (
    id               uuid        primary key,
    person_id        uuid        not null,
    legal_status     text        not null check (legal_status in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13', '14', '15', '16', '17', '18', '19', '20', '31', '32', '35', '36', '37', '38', '98', '99')),
    detained_on      date        not null,
    applied_on       date        check (applied_on <= detained_on),
    hospital_name    text        not null check (length(hospital_name) <= 200),
    hospital_site    text        check (hospital_site ~ '^[A-Z0-9]{3,9}$'),
    duty_reason      text        not null check (length(duty_reason) <= 1000),
    outcome          text        not null check (outcome in ('QUALIFIES', 'DOES_NOT', 'LEGAL_REVIEW', 'UNKNOWN_DATA_QUALITY')),
    reason           text        not null,
    citation         text        not null,
    corrects         uuid        unique references detention,
    ends             uuid        unique references detention,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    check (num_nonnulls(corrects, ends) <= 1)
);
comment on table detention is 'Append-only: what AMHPs recorded of detentions, and what the law made of it. A correction, and the end of a detention, is a new row that names the old one.';
comment on column detention.legal_status is 'UKCore-LegalStatusClassificationEngland.';
comment on column detention.applied_on is 'Day of the application or order, where there was one.';
comment on column detention.hospital_site is 'ODS site code as it was given; not checked against a reference table.';
comment on column detention.duty_reason is 'Why the recorder opened the record as AMHP.';
comment on column detention.reason is 'Why the status qualifies or not, in the words shown to the recorder.';
comment on column detention.corrects is 'The entry that was wrong; this one stands in its place.';
comment on column detention.ends is 'The detention that this one took the place of.';

create index detention_by_person on detention (person_id, detained_on);

revoke update, delete, truncate on detention from ${runtime};
