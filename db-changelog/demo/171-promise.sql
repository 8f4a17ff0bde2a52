--liquibase formatted sql

--changeset tandem:demo-171-promise context:demo splitStatements:false stripComments:false
-- What the two companies of each alliance have promised each other; in the first one it is what the core module teaches.
insert into messaging.value_message (id, alliance_id, kind, position) values
  ('01900000-0000-7000-8000-0000000e0006', '01900000-0000-7000-8000-00000a110001', 'PROMISE', 90),
  ('01900000-0000-7000-8000-0000000e0007', '01900000-0000-7000-8000-00000a110002', 'PROMISE', 90);

insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, published_at, content)
select '01900000-0000-7000-8000-0000000e0601', m.id, 1, 'PUBLISHED', '01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-000000010003',
  a.signed_on + 22 + time '09:20', a.signed_on + 25 + time '13:05', $json$
{
  "de": {
    "title": "Erst der Kunde, dann der Partner: Es bleibt Ihr Kunde.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Name des Werks und der Ansprechperson",
        "word": "der Kunde; es fragt ihn, wer den Kontakt mitbringt"
      },
      {
        "what": "Alter und Art der Steuerung",
        "word": "wer den Kontakt mitbringt, wenn der Kunde einverstanden ist"
      },
      {
        "what": "Lastprofil und Stromverbrauch des Werks",
        "word": "der Kunde, für dieses eine Vorhaben"
      },
      {
        "what": "Termine und den nächsten Schritt",
        "word": "wer den Kontakt mitbringt, wenn der Kunde einverstanden ist"
      }
    ],
    "never": [
      "Ihre Preise, Rabatte und Margen",
      "Andere Vorhaben bei diesem Kunden",
      "Was man Ihnen vertraulich gesagt hat",
      "Kundenlisten, ganz oder in Teilen"
    ],
    "broken": "Sagen Sie es Ihrer Partnermanagerin oder Ihrem Partnermanager: bei Kessler Miriam Vogt, bei Nordwind Oliver Grant. Die beiden klären es miteinander, innerhalb einer Woche, und Sie hören, was herausgekommen ist."
  },
  "en": {
    "title": "First the customer, then the partner: it stays your customer.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Name of the factory and of the contact",
        "word": "the customer, asked by whoever brings the contact"
      },
      {
        "what": "Age and kind of the controls",
        "word": "whoever brings the contact, if the customer agrees"
      },
      {
        "what": "The factory’s load profile and power consumption",
        "word": "the customer, for this one project"
      },
      {
        "what": "Dates and the next step",
        "word": "whoever brings the contact, if the customer agrees"
      }
    ],
    "never": [
      "Your prices, discounts and margins",
      "Other projects with this customer",
      "What you were told in confidence",
      "Customer lists, whole or in part"
    ],
    "broken": "Tell your partner manager: Miriam Vogt at Kessler, Oliver Grant at Nordwind. The two of them settle it with each other, within a week, and you hear what came of it."
  }
}
$json$
from messaging.value_message m join alliance.alliance a on a.id = m.alliance_id where m.id = '01900000-0000-7000-8000-0000000e0006';

-- Nordwind would like to go one step further; Kessler has not decided yet.
insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, content)
select '01900000-0000-7000-8000-0000000e0602', m.id, 2, 'SUBMITTED', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009',
  current_timestamp - interval '2 days', $json$
{
  "de": {
    "title": "Erst der Kunde, dann der Partner: Es bleibt Ihr Kunde.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Name des Werks und der Ansprechperson",
        "word": "der Kunde; es fragt ihn, wer den Kontakt mitbringt"
      },
      {
        "what": "Alter und Art der Steuerung",
        "word": "wer den Kontakt mitbringt, wenn der Kunde einverstanden ist"
      },
      {
        "what": "Lastprofil und Stromverbrauch des Werks, gemessen über höchstens zwölf Monate",
        "word": "der Kunde, für dieses eine Vorhaben"
      },
      {
        "what": "Termine und den nächsten Schritt",
        "word": "wer den Kontakt mitbringt, wenn der Kunde einverstanden ist"
      },
      {
        "what": "Wie das Vorhaben ausgegangen ist, auch wenn nichts daraus wurde",
        "word": "wer den Kontakt mitbringt"
      }
    ],
    "never": [
      "Ihre Preise, Rabatte und Margen",
      "Andere Vorhaben bei diesem Kunden",
      "Was man Ihnen vertraulich gesagt hat",
      "Kundenlisten, ganz oder in Teilen, auch nicht zum Abgleich"
    ],
    "broken": "Sagen Sie es Ihrer Partnermanagerin oder Ihrem Partnermanager: bei Kessler Miriam Vogt, bei Nordwind Oliver Grant. Die beiden klären es miteinander, innerhalb einer Woche, und Sie hören, was herausgekommen ist."
  },
  "en": {
    "title": "First the customer, then the partner: it stays your customer.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Name of the factory and of the contact",
        "word": "the customer, asked by whoever brings the contact"
      },
      {
        "what": "Age and kind of the controls",
        "word": "whoever brings the contact, if the customer agrees"
      },
      {
        "what": "The factory’s load profile and power consumption, measured over twelve months at most",
        "word": "the customer, for this one project"
      },
      {
        "what": "Dates and the next step",
        "word": "whoever brings the contact, if the customer agrees"
      },
      {
        "what": "How the project ended, even if nothing came of it",
        "word": "whoever brings the contact"
      }
    ],
    "never": [
      "Your prices, discounts and margins",
      "Other projects with this customer",
      "What you were told in confidence",
      "Customer lists, whole or in part, not even to compare them"
    ],
    "broken": "Tell your partner manager: Miriam Vogt at Kessler, Oliver Grant at Nordwind. The two of them settle it with each other, within a week, and you hear what came of it."
  }
}
$json$
from messaging.value_message m where m.id = '01900000-0000-7000-8000-0000000e0006';

insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, published_at, content)
select '01900000-0000-7000-8000-0000000e0701', m.id, 1, 'PUBLISHED', '01900000-0000-7000-8000-0000051de003', '01900000-0000-7000-8000-000000010012',
  a.signed_on + 9 + time '08:50', a.signed_on + 13 + time '11:30', $json$
{
  "de": {
    "title": "Wer das Lager kennt, spricht mit dem Lager. Der andere kommt mit, wenn er gebeten wird.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Standort des Lagers und wer den Fuhrpark leitet",
        "word": "der Kunde; es fragt ihn, wer den Kontakt mitbringt"
      },
      {
        "what": "Zahl und Art der Stapler, und wann sie geladen sein müssen",
        "word": "die Lagerleitung des Kunden"
      },
      {
        "what": "Größe des Netzanschlusses",
        "word": "der Kunde, schriftlich: Die Angabe geht an Nordwind"
      },
      {
        "what": "Wann der gemeinsame Termin ist und was danach geschieht",
        "word": "wer den Kontakt mitbringt"
      }
    ],
    "never": [
      "Was ein Kunde für Lagerplatz oder Strom bezahlt",
      "Schichtpläne mit Namen",
      "Für wen Halden sonst noch lagert",
      "Ausschreibungen, an denen nur einer von uns teilnimmt"
    ],
    "broken": "Rufen Sie Rita Stein bei Halden oder Freya Lindqvist bei Nordwind an, am selben Tag. Beide sprechen zuerst mit dem Kunden, dann miteinander, und melden sich innerhalb von drei Arbeitstagen bei Ihnen."
  },
  "en": {
    "title": "Whoever knows the warehouse talks to the warehouse. The other one comes along when asked.",
    "story": "",
    "benefits": [],
    "proofPoints": [],
    "objections": [],
    "triggers": [],
    "contacts": [],
    "shared": [
      {
        "what": "Where the warehouse is, and who runs the fleet",
        "word": "the customer, asked by whoever brings the contact"
      },
      {
        "what": "How many forklifts of which kind, and when they must be charged",
        "word": "the customer’s warehouse manager"
      },
      {
        "what": "Size of the grid connection",
        "word": "the customer, in writing: the figure goes to Nordwind"
      },
      {
        "what": "When the joint meeting is, and what happens afterwards",
        "word": "whoever brings the contact"
      }
    ],
    "never": [
      "What a customer pays for storage or for power",
      "Shift plans with names",
      "Whom else Halden stores goods for",
      "Tenders in which only one of us takes part"
    ],
    "broken": "Call Rita Stein at Halden or Freya Lindqvist at Nordwind, the same day. The two talk to the customer first, then to each other, and get back to you within three working days."
  }
}
$json$
from messaging.value_message m join alliance.alliance a on a.id = m.alliance_id where m.id = '01900000-0000-7000-8000-0000000e0007';

insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)
select v.id, s.side_id, s.person_id, encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex'),
  case when s.side_id = v.author_side then v.edited_at + interval '4 minutes' else v.published_at end
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
join (values
  ('01900000-0000-7000-8000-00000a110001'::uuid, '01900000-0000-7000-8000-0000051de001'::uuid, '01900000-0000-7000-8000-000000010003'::uuid),
  ('01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009'),
  ('01900000-0000-7000-8000-00000a110002', '01900000-0000-7000-8000-0000051de003', '01900000-0000-7000-8000-000000010012'),
  ('01900000-0000-7000-8000-00000a110002', '01900000-0000-7000-8000-0000051de004', '01900000-0000-7000-8000-000000010039')
) as s (alliance_id, side_id, person_id) on s.alliance_id = m.alliance_id
where m.kind = 'PROMISE' and (v.state = 'PUBLISHED' or s.side_id = v.author_side);
