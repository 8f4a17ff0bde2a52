--liquibase formatted sql

--changeset tandem:survey-017-no-statistics
-- The planner's statistics are a sample of a column's values, kept until the next: while a wave is open they would hold
-- ballots and answers, and after the close they would still hold them.
alter table survey.response
  alter column ballot set statistics 0,
  alter column answers set statistics 0,
  alter column cell set statistics 0;
alter table survey.remark alter column text set statistics 0;
