--liquibase formatted sql

--changeset tandem:demo-140-media context:demo splitStatements:false stripComments:false
-- The bytes are in demo/media, under the same id; the portal puts them into its store at the start
insert into media.file (id, alliance_id, type, name, bytes, digest, width, height, alternative, uploaded_at)
select '01900000-0000-7000-8000-0000000d0a01', m.alliance_id, 'PNG', 'lastspitzen.png', 18009,
  decode('c3567cbc2a3706bdfa9c8fd5e9f6ed17771ad3fd379b960915e26db1fba834e6', 'hex'), 1280, 720,
  jsonb_build_object(
    'de', 'Der Strombedarf einer Gießerei, Stunde für Stunde: nachts niedrig, tagsüber gleichmäßig. Dreimal am Tag ragt für eine Stunde eine Spitze weit darüber hinaus.',
    'en', 'A foundry’s power demand, hour by hour: low at night, steady through the day. Three times a day, for one hour, a peak rises far above it.'),
  v.published_at - interval '3 days'
from learning.module_version v join learning.module m on m.id = v.module_id
where v.id = '01900000-0000-7000-8000-0000000d0101';

update learning.lesson set body = jsonb_build_object(
  'de', replace(body ->> 'de', 'wenn der Strom teuer wird.' || E'\n\n## Beide',
    'wenn der Strom teuer wird.' || E'\n\n![Drei Stunden am Tag entscheiden über ein Fünftel der Rechnung.](media:01900000-0000-7000-8000-0000000d0a01)\n\n## Beide'),
  'en', replace(body ->> 'en', 'when power becomes expensive.' || E'\n\n## Both',
    'when power becomes expensive.' || E'\n\n![Three hours a day decide on a fifth of the bill.](media:01900000-0000-7000-8000-0000000d0a01)\n\n## Both'))
where id = '01900000-0000-7000-8000-0000000d0201';
