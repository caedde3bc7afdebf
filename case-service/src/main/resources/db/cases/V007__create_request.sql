create table request (
    id                uuid        primary key,
    version           int         not null,
    person_id         uuid        not null references person,
    episode_id        uuid        not null references case_episode,
    team_id           uuid,
    received_on       date        not null,
    route_of_access   text        not null check (route_of_access in ('PLANNED_ENTRY', 'DISCHARGE_FROM_HOSPITAL', 'DIVERSION_FROM_HOSPITAL', 'COMMUNITY', 'PRISON', 'SELF_FUNDER', 'DISCHARGE_FROM_REABLEMENT', 'TRANSFER_FROM_OTHER_LA')),
    asked_by          text        not null check (asked_by in ('PERSON', 'FAMILY_OR_FRIEND', 'GP', 'HOSPITAL', 'COMMUNITY_HEALTH', 'POLICE', 'HOUSING', 'ANOTHER_COUNCIL', 'PROVIDER', 'OWN_SERVICE', 'SOMEONE_ELSE')),
    presenting_issue  text        not null check (length(presenting_issue) <= 4000),
    advice_given      text        check (length(advice_given) <= 4000),
    consent           text        not null check (consent in ('AGREES', 'LACKS_CAPACITY', 'DOES_NOT_AGREE', 'NOT_ASKED')),
    consent_note      text        check (length(consent_note) <= 2000),
    urgent_reason     text        check (length(urgent_reason) <= 2000),
    urgent_from       date,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    recorder_name     text        not null,
    outcome           text        check (outcome in ('PROGRESS_TO_REABLEMENT', 'PROGRESS_TO_ASSESSMENT', 'PROGRESS_TO_PLANNING', 'CONTINUATION', 'ADMITTED_TO_HOSPITAL', 'MOVED_TO_ANOTHER_LA', 'REFERRED_TO_NHS', 'SELF_FUNDED', 'INFORMATION_AND_ADVICE', 'OTHER_LA_SERVICE', 'DECLINED', 'DECEASED', 'ENDED_AS_PLANNED', 'ENDED_OTHER_REASON', 'NO_SERVICES_OFFERED', 'OTHER')),
    outcome_reason    text        check (length(outcome_reason) <= 4000),
    need_may_exist    boolean,
    person_refused    boolean,
    refusal_must_not_stand boolean,
    decided_on        date        check (decided_on >= received_on),
    decided_at        timestamptz,
    decided_by        text,
    decider_name      text,
    check (num_nulls(urgent_reason, urgent_from) in (0, 2)),
    check (num_nulls(outcome, outcome_reason, need_may_exist, person_refused, refusal_must_not_stand, decided_on, decided_at, decided_by, decider_name) in (0, 9))
);
comment on table request is 'Contacts and requests about a person, with what was asked, what was said and what became of it (Care Act 2014 s9; client level data).';
comment on column request.team_id is 'The recorder''s team; null when they were in none.';
comment on column request.consent is 'Whether the person agrees to the request, or lacks the capacity to say.';
comment on column request.urgent_from is 'Since when urgent needs are met before an assessment (s19(3)); the assessment is still owed.';
comment on column request.need_may_exist is 'Whether it appears that the person may have needs for care and support (s9(1)).';
comment on column request.refusal_must_not_stand is 'Lack of capacity with best interests, or risk of abuse or neglect (s11(2)).';
create index request_by_person on request (person_id, received_on);
create index request_by_episode on request (episode_id);
