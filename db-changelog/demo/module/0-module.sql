--liquibase formatted sql

--changeset tandem:demo-module-0 context:demo splitStatements:false stripComments:false
insert into learning.module (id, alliance_id, core) values
  ('01900000-0000-7000-8000-0000000d0001', '01900000-0000-7000-8000-00000a110001', true);
insert into learning.module_version (id, module_id, number, state, minutes, pass_mark, published_at, title, summary) values (
  '01900000-0000-7000-8000-0000000d0101', '01900000-0000-7000-8000-0000000d0001', 1, 'PUBLISHED', 20, 75, '2026-02-16 09:00Z',
  '{"de": "Warum diese Allianz", "en": "Why this alliance"}',
  '{
    "de": "Was Kessler und Nordwind zusammen können, was Ihr Kunde davon hat, was Sie teilen und was nicht – und wie Sie anfangen.",
    "en": "What Kessler and Nordwind can do together, what is in it for your customer, what you share and what you do not – and how to begin."
  }');
