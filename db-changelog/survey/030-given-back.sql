--liquibase formatted sql

--changeset tandem:survey-030-given-back
alter table survey.instrument_draft
  add given_back text check (length(given_back) between 1 and 500),
  add given_back_by uuid references alliance.side,
  add constraint given_back_by_a_side check ((given_back is null) = (given_back_by is null));
comment on column survey.instrument_draft.given_back is
  'Why the other side has not signed what it was asked to; until the draft is proposed again';
