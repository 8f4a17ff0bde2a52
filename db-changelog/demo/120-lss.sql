--liquibase formatted sql

--changeset tandem:demo-120-lss context:demo splitStatements:false
-- A questionnaire that Kessler had in LimeSurvey, brought by its partner manager and not yet finished
insert into survey.instrument_draft (id, alliance_id, slug, definition, edited_by, edited_at)
select '01900000-0000-7000-8000-0000000f2001', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000f2001', $json$
{
  "title": {"de": "Nach dem ersten gemeinsamen Termin", "en": "After the first meeting together"},
  "finds": {},
  "intro": {"de": "Drei Fragen zu Ihrem letzten gemeinsamen Termin mit {partner}."},
  "minutes": 1,
  "sections": [{
    "id": "section",
    "title": {"de": "Der Termin", "en": "The meeting"},
    "items": [
      {"id": "prep", "lead": {"de": "Wie war die Vorbereitung?", "en": "How was the preparation?"},
       "text": {"de": "Wir hatten uns vorher abgestimmt.", "en": "We had agreed on our approach beforehand."},
       "scale": {"type": "agreement", "levels": 5}},
      {"id": "roles", "lead": {"de": "Wie war die Vorbereitung?", "en": "How was the preparation?"},
       "text": {"de": "Es war klar, wer was sagt.", "en": "It was clear who would say what."},
       "scale": {"type": "agreement", "levels": 5}},
      {"id": "better", "text": {"de": "Was machen wir beim nächsten Mal besser?"}, "scale": {"type": "words", "longest": 600}}
    ]
  }]
}
$json$::jsonb, p.id, timestamptz '2026-06-30 08:00Z'
from identity.person p where p.email = 'miriam.vogt@kessler.example';

insert into interchange.lss_import (draft_id, alliance_id, file_name, remarks) values (
  '01900000-0000-7000-8000-0000000f2001', '01900000-0000-7000-8000-00000a110001', 'kessler_termin_482913.lss', $json$
[
  {"outcome": "CHANGED", "code": "", "text": {"de": "Nach dem ersten gemeinsamen Termin", "en": "After the first meeting together"},
   "notes": [{"key": "mandatory", "arguments": []}]},
  {"outcome": "CHANGED", "code": "prep", "text": {"de": "Wie war die Vorbereitung?", "en": "How was the preparation?"},
   "notes": [{"key": "agreement", "arguments": ["5"]}]},
  {"outcome": "REFUSED", "code": "datum", "text": {"de": "Wann war der Termin?", "en": "When was the meeting?"},
   "notes": [{"key": "refused.date", "arguments": []}]},
  {"outcome": "TAKEN", "code": "better", "text": {"de": "Was machen wir beim nächsten Mal besser?"}, "notes": []}
]
$json$);
