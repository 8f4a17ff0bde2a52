--liquibase formatted sql

--changeset tandem:demo-180-renewal context:demo splitStatements:false stripComments:false
-- A short module whose check is passed anew each quarter. Two people completed it some ten weeks ago, and may renew it now.
insert into learning.module (id, alliance_id, core, position) values
  ('01900000-0000-7000-8000-0000000d1801', '01900000-0000-7000-8000-00000a110001', false, 5);
insert into learning.module_version (id, module_id, number, state, minutes, pass_mark, recertify_months, published_at, title, summary) values (
  '01900000-0000-7000-8000-0000000d1811', '01900000-0000-7000-8000-0000000d1801', 1, 'PUBLISHED', 8, 60, 3,
  current_date - interval '80 days' + interval '9 hours',
  '{"de": "Was in diesem Quartal gilt", "en": "What applies this quarter"}',
  '{
    "de": "Wen Sie anrufen, was beide Firmen einander zugesagt haben, und was sich ändern kann.",
    "en": "Whom to call, what the two companies have promised each other, and what may change."
  }');

insert into learning.lesson (id, module_version_id, position, part, minutes, title, body) values
('01900000-0000-7000-8000-0000000d1821', '01900000-0000-7000-8000-0000000d1811', 1, 'SENSE', 3,
 '{"de": "Erst anrufen, dann anbieten", "en": "Call first, then offer"}',
 jsonb_build_object('de', $md$Ein gemeinsames Vorhaben beginnt mit einem Anruf, nicht mit einem Angebot. Rufen Sie Ihr Gegenüber an, **bevor** der Kunde eine Zahl von Ihnen hört.

Wer Ihr Gegenüber ist, steht im Portal. Das ändert sich, wenn jemand die Aufgabe oder die Region wechselt: Sehen Sie vor dem Anruf nach, statt sich auf eine alte Liste zu verlassen.

Drei Sätze genügen:

1. Um welche Anlage geht es?
2. Was hat der Kunde gesagt, in seinen Worten?
3. Bis wann braucht er eine Antwort?$md$,
 'en', $md$A joint project begins with a call, not with an offer. Call your counterpart **before** the customer hears a figure from you.

Who your counterpart is, the portal says. It changes when somebody takes on another task or region: look it up before you call, instead of trusting an old list.

Three sentences are enough:

1. Which plant is it about?
2. What did the customer say, in their own words?
3. By when do they need an answer?$md$)),
('01900000-0000-7000-8000-0000000d1822', '01900000-0000-7000-8000-0000000d1811', 2, 'CHANCES', 3,
 '{"de": "Was Sie zusagen können", "en": "What you can promise"}',
 jsonb_build_object('de', $md$Beide Firmen haben einander für dieses Quartal zwei Dinge zugesagt:

- Wer angerufen wird, antwortet **innerhalb von zwei Arbeitstagen**, auch wenn die Antwort Nein heißt.
- Ein gemeinsamer Termin beim Kunden kommt **innerhalb von drei Wochen** zustande.

Das dürfen Sie dem Kunden sagen. Einen gemeinsamen Preis dürfen Sie nicht nennen: Jede Firma macht ihren Preis für sich, in ihrem eigenen Angebot.

Die Fristen prüfen beide Seiten jedes Quartal. Deshalb fragt der Wissens-Check alle drei Monate nach.$md$,
 'en', $md$For this quarter the two companies have promised each other two things:

- Whoever is called answers **within two working days**, even if the answer is no.
- A joint meeting at the customer’s takes place **within three weeks**.

You may tell the customer so. You may not name a joint price: each company sets its own, in its own offer.

Both sides look at these times every quarter. That is why the check asks again every three months.$md$));

insert into learning.question (id, module_version_id, position, lesson_id, value_message, content) values
('01900000-0000-7000-8000-0000000d1831', '01900000-0000-7000-8000-0000000d1811', 1, '01900000-0000-7000-8000-0000000d1821', false, $json$
{
  "type": "single",
  "text": {"de": "Ein Kunde fragt nach einem Umbau, zu dem beide Firmen etwas beitragen. Was tun Sie zuerst?",
           "en": "A customer asks about a retrofit to which both companies contribute. What do you do first?"},
  "options": [
    {"id": "a", "correct": false,
     "text": {"de": "Ein eigenes Angebot schicken und den Partner danach informieren.", "en": "Send your own offer and inform the partner afterwards."},
     "feedback": {"de": "Dann steht eine Zahl im Raum, zu der Ihr Gegenüber nichts sagen konnte.", "en": "Then there is a figure on the table about which your counterpart had no say."}},
    {"id": "b", "correct": true,
     "text": {"de": "Das Gegenüber anrufen, das heute im Portal steht.", "en": "Call the counterpart the portal names today."},
     "feedback": {"de": "Genau. Und nachsehen lohnt sich: Zuständigkeiten wechseln.", "en": "Exactly. And looking it up pays: responsibilities change."}},
    {"id": "c", "correct": false,
     "text": {"de": "Den Kunden bitten, sich selbst beim Partner zu melden.", "en": "Ask the customer to contact the partner themselves."},
     "feedback": {"de": "Dann erzählt der Kunde alles zweimal, und niemand führt das Gespräch.", "en": "Then the customer tells everything twice, and nobody leads the conversation."}}
  ],
  "reason": {"de": "Ein gemeinsames Vorhaben beginnt mit einem Anruf beim Gegenüber.", "en": "A joint project begins with a call to the counterpart."}
}
$json$),
('01900000-0000-7000-8000-0000000d1832', '01900000-0000-7000-8000-0000000d1811', 2, '01900000-0000-7000-8000-0000000d1822', false, $json$
{
  "type": "trueFalse", "correct": false,
  "text": {"de": "Sie dürfen dem Kunden einen gemeinsamen Preis beider Firmen nennen.", "en": "You may name the customer a joint price of both companies."},
  "reason": {"de": "Jede Firma macht ihren Preis für sich, in ihrem eigenen Angebot.", "en": "Each company sets its own price, in its own offer."}
}
$json$),
('01900000-0000-7000-8000-0000000d1833', '01900000-0000-7000-8000-0000000d1811', 3, '01900000-0000-7000-8000-0000000d1822', false, $json$
{
  "type": "single",
  "text": {"de": "Wie schnell antwortet, wer angerufen wird?", "en": "How soon does whoever is called answer?"},
  "options": [
    {"id": "a", "correct": true,
     "text": {"de": "Innerhalb von zwei Arbeitstagen, auch wenn die Antwort Nein heißt.", "en": "Within two working days, even if the answer is no."},
     "feedback": {"de": "So ist es für dieses Quartal zugesagt.", "en": "That is what is promised for this quarter."}},
    {"id": "b", "correct": false,
     "text": {"de": "Sobald klar ist, dass beide am Geschäft verdienen.", "en": "As soon as it is clear that both earn from the deal."},
     "feedback": {"de": "Auf diese Klarheit wartet sonst jeder beim anderen.", "en": "Each would be waiting for the other to be clear about that."}},
    {"id": "c", "correct": false,
     "text": {"de": "Innerhalb von drei Wochen.", "en": "Within three weeks."},
     "feedback": {"de": "In dieser Zeit kommt der Termin beim Kunden zustande; die Antwort kommt früher.", "en": "By then the meeting at the customer’s takes place; the answer comes sooner."}}
  ],
  "reason": {"de": "Zwei Arbeitstage bis zur Antwort, drei Wochen bis zum Termin.", "en": "Two working days to the answer, three weeks to the meeting."}
}
$json$);

create temporary table demo_quarter as
select p.id as person_id, p.company_id, right(p.id::text, 2) as nr, current_date - d.days + time '08:10' as opened_at
from identity.person p
join (values ('lena.hoffmann@nordwind.example', 71), ('elena.popescu@kessler.example', 69)) as d (email, days) on d.email = p.email;

insert into learning.progress (person_id, module_version_id, lesson_id, opened_at, updated_at)
select person_id, '01900000-0000-7000-8000-0000000d1811', '01900000-0000-7000-8000-0000000d1822', opened_at, opened_at + interval '6 minutes' from demo_quarter;
insert into learning.lesson_read (person_id, lesson_id, read_at)
select q.person_id, l.id, q.opened_at + l.position * interval '3 minutes'
from demo_quarter q
join learning.lesson l on l.module_version_id = '01900000-0000-7000-8000-0000000d1811';
insert into learning.attempt (id, person_id, module_version_id, number, started_at, finished_at, passed)
select ('01900000-0000-7000-8000-0000001800' || nr)::uuid, person_id, '01900000-0000-7000-8000-0000000d1811', 1,
  opened_at + interval '7 minutes', opened_at + interval '10 minutes', true
from demo_quarter;
insert into learning.answer (attempt_id, question_id, content, correct, confidence, answered_at)
select a.id, g.question_id, g.content::jsonb, true, g.confidence, a.started_at + g.place * interval '1 minute'
from learning.attempt a
cross join (values
  ('01900000-0000-7000-8000-0000000d1831'::uuid, '{"options": ["b"]}', 'SURE', 1),
  ('01900000-0000-7000-8000-0000000d1832', '{"value": false}', 'SURE', 2),
  ('01900000-0000-7000-8000-0000000d1833', '{"options": ["a"]}', 'RATHER', 3)) as g (question_id, content, confidence, place)
where a.module_version_id = '01900000-0000-7000-8000-0000000d1811';
insert into learning.completion (person_id, module_version_id, completed_at)
select person_id, module_version_id, finished_at from learning.attempt where module_version_id = '01900000-0000-7000-8000-0000000d1811';
insert into enablement.assignment (person_id, module_id, assigned_at, due_on)
select person_id, '01900000-0000-7000-8000-0000000d1801', completed_at, completed_at::date
from learning.completion where module_version_id = '01900000-0000-7000-8000-0000000d1811';
insert into credential.certificate (id, person_id, module_version_id, alliance_name, company_name, issued_at, expires_at)
select ('01900000-0000-7000-8000-0000001801' || q.nr)::uuid, q.person_id, p.module_version_id, a.name, y.name, p.proved_at, p.holds_until
from demo_quarter q
join learning.proof p on p.person_id = q.person_id and p.module_version_id = '01900000-0000-7000-8000-0000000d1811'
join alliance.alliance a on a.id = '01900000-0000-7000-8000-00000a110001'
join identity.company y on y.id = q.company_id;

drop table demo_quarter;
