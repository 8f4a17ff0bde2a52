--liquibase formatted sql

--changeset tandem:learning-034-module-given-back
alter table learning.module_draft
  add given_back text check (length(given_back) between 1 and 500),
  add given_back_by uuid references alliance.side,
  add constraint given_back_by_a_side check ((given_back is null) = (given_back_by is null));
comment on column learning.module_draft.given_back is
  'Why the other side has not signed what it was asked to; until the draft is proposed again';
