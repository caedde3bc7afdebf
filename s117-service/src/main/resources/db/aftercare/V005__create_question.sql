create table question (
    id           uuid        primary key,
    person_id    uuid        not null,
    detention_id uuid        not null references detention,
    kind         text        not null check (kind in ('LEGAL_REVIEW', 'LEGAL_STATUS', 'OPENING_CORRECTED')),
    asked_at     timestamptz not null,
    answered_by  uuid        references detention
);
comment on table question is 'What somebody has to find out before the register can say more about a detention. A task, not an entitlement.';
comment on column question.answered_by is 'The correction that answered it; null while it is open.';

create index question_by_person on question (person_id) where answered_by is null;
