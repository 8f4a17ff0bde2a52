--liquibase formatted sql

--changeset tandem:demo-181-for-whom context:demo splitStatements:false stripComments:false
-- What one tells a hospital; and what Kessler’s sellers alone tell a plant whose acceptance must stay valid
insert into messaging.value_message (id, alliance_id, position, audience_side, industries) values
  ('01900000-0000-7000-8000-0000000e0008', '01900000-0000-7000-8000-00000a110001', 5, null, '{HEALTH}'),
  ('01900000-0000-7000-8000-0000000e0009', '01900000-0000-7000-8000-00000a110001', 6, '01900000-0000-7000-8000-0000051de001', '{CHEMICALS}');

insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, published_at, content)
select '01900000-0000-7000-8000-0000000e0801', m.id, 1, 'PUBLISHED', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009',
  a.signed_on + 61 + time '10:15', a.signed_on + 64 + time '14:20', $json$
{
  "de": {
    "title": "Kälte und Lüftung, die auf den Strompreis hören",
    "story": "In Ihrem Haus laufen Kälte und Lüftung Tag und Nacht, auch dort, wo gerade niemand ist. OP-Säle und Intensivstation fassen wir nicht an. Überall sonst erneuert Kessler die Steuerung, Bereich für Bereich, und Nordwind verlegt, was eine Stunde warten darf, in die günstigen Stunden. Zwei Wochen Messung zeigen Ihnen vorher, was das in Ihrem Haus ausmacht.",
    "benefits": [
      "Umgebaut wird Bereich für Bereich; kein Bett und kein Saal wird dafür gesperrt.",
      "Was versorgt werden muss, hat immer Vorrang vor dem, was spart.",
      "Die Werte je Gebäude genügen für den jährlichen Energiebericht des Trägers."
    ],
    "proofPoints": [
      {
        "text": "In der Klinik Sankt Vitus sank die höchste Lastspitze des Monats um 14 Prozent; kein Raum verließ seine Grenzwerte.",
        "source": "Klinik Sankt Vitus (erfundenes Haus dieser Demo), Protokoll der Messung, zwölf Wochen"
      }
    ],
    "objections": [
      {
        "objection": "Bei uns geht es um Menschen, nicht um Kilowattstunden.",
        "answer": "Deshalb legt Ihre Technische Leitung fest, was nie verschoben wird. Gespart wird nur mit dem, was dann noch übrig ist."
      },
      {
        "objection": "Wir dürfen ohne Ausschreibung gar nicht bestellen.",
        "answer": "Die Messung liegt unter Ihrer Wertgrenze. Ihr Ergebnis ist das Leistungsverzeichnis für die Ausschreibung."
      }
    ],
    "triggers": [
      "eine Kälteanlage am Ende ihrer Laufzeit ist",
      "der Träger einen Energiebericht verlangt",
      "ein Neubau oder ein Anbau geplant wird"
    ],
    "contacts": [
      "Kessler: Miriam Vogt, Partnermanagerin, miriam.vogt@kessler.example",
      "Nordwind: Oliver Grant, Partnermanager, oliver.grant@nordwind.example"
    ]
  },
  "en": {
    "title": "Cooling and ventilation that listen to the price of power",
    "story": "In your hospital cooling and ventilation run day and night, even where there is nobody. We do not touch theatres and intensive care. Everywhere else Kessler renews the controls, area by area, and Nordwind moves whatever can wait an hour into the cheap hours. Two weeks of measuring show you beforehand what that means in your hospital.",
    "benefits": [
      "The work goes area by area; no bed and no theatre is closed for it.",
      "What has to be supplied always comes before what saves.",
      "The values for each building are sufficient for the operator’s yearly energy report."
    ],
    "proofPoints": [
      {
        "text": "At Sankt Vitus hospital the highest load peak of the month fell by 14 per cent; no room left its limits.",
        "source": "Sankt Vitus hospital (invented for this demo), record of the measurements, twelve weeks"
      }
    ],
    "objections": [
      {
        "objection": "We are about people, not about kilowatt hours.",
        "answer": "That is why your head of facilities lays down what is never moved. We save only with what is left then."
      },
      {
        "objection": "We may not order anything without a tender.",
        "answer": "The measuring stays below your threshold. Its result is the specification for the tender."
      }
    ],
    "triggers": [
      "a cooling plant has reached the end of its life",
      "the operator asks for an energy report",
      "a new building or an extension is planned"
    ],
    "contacts": [
      "Kessler: Miriam Vogt, partner manager, miriam.vogt@kessler.example",
      "Nordwind: Oliver Grant, partner manager, oliver.grant@nordwind.example"
    ]
  }
}
$json$
from messaging.value_message m join alliance.alliance a on a.id = m.alliance_id where m.id = '01900000-0000-7000-8000-0000000e0008';

insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, published_at, content)
select '01900000-0000-7000-8000-0000000e0901', m.id, 1, 'PUBLISHED', '01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-000000010003',
  a.signed_on + 72 + time '08:40', a.signed_on + 75 + time '11:05', $json$
{
  "de": {
    "title": "Die Abnahme bleibt gültig",
    "story": "Ihre Anlage ist qualifiziert, und niemand von Ihnen möchte das noch einmal durchmachen. Wir erneuern die Steuerung so, dass Rezepturen und Prüfpläne unverändert bleiben; was neu ist, steht in einem Änderungsprotokoll, das Ihre Qualitätssicherung vorher liest. Unser Partner Nordwind verschiebt nur Nebenanlagen: Kälte, Druckluft, Abluft. An den Prozess selbst geht niemand.",
    "benefits": [
      "Die Qualifizierung wird ergänzt, nicht wiederholt.",
      "Die Qualitätssicherung entscheidet vor dem Umbau, nicht danach.",
      "Gespart wird bei den Nebenanlagen, die rund um die Uhr laufen."
    ],
    "proofPoints": [
      {
        "text": "Bei Lenz Wirkstoffe wurden 6 von 214 Prüfschritten wiederholt, alle an Nebenanlagen.",
        "source": "Lenz Wirkstoffe (erfundenes Unternehmen dieser Demo), Änderungsprotokoll des Umbaus"
      }
    ],
    "objections": [
      {
        "objection": "Jede Änderung kostet uns ein halbes Jahr Papier.",
        "answer": "Das Papier schreiben wir, bevor wir anfangen. Ihre Qualitätssicherung streicht heraus, was ihr zu weit geht, und das lassen wir dann."
      }
    ],
    "triggers": [
      "die Steuerung einer qualifizierten Anlage abgekündigt ist",
      "eine Behörde nach dem Zustand der Steuerung gefragt hat"
    ],
    "contacts": [
      "Kessler: Dirk Schumann, Technik Nord, für das Änderungsprotokoll",
      "Nordwind: Ulrike Hansen, Lösungsberatung Nord, für die Nebenanlagen"
    ]
  },
  "en": {
    "title": "The acceptance stays valid",
    "story": "Your plant is qualified, and none of you would like to go through that again. We renew the controls in such a way that recipes and test plans stay as they are; what is new stands in a change record that your quality assurance reads beforehand. Our partner Nordwind only moves auxiliary equipment: cooling, compressed air, exhaust. Nobody touches the process itself.",
    "benefits": [
      "The qualification is extended, not repeated.",
      "Quality assurance decides before the retrofit, not after it.",
      "The saving comes from auxiliary equipment that runs around the clock."
    ],
    "proofPoints": [
      {
        "text": "At Lenz Wirkstoffe 6 of 214 test steps were repeated, all of them on auxiliary equipment.",
        "source": "Lenz Wirkstoffe (a company invented for this demo), change record of the retrofit"
      }
    ],
    "objections": [
      {
        "objection": "Every change costs us half a year of paperwork.",
        "answer": "We write the papers before we begin. Your quality assurance strikes out what goes too far, and that we leave alone."
      }
    ],
    "triggers": [
      "the controls of a qualified plant are discontinued",
      "an authority has asked about the state of the controls"
    ],
    "contacts": [
      "Kessler: Dirk Schumann, Technik Nord, for the change record",
      "Nordwind: Ulrike Hansen, Lösungsberatung Nord, for the auxiliary equipment"
    ]
  }
}
$json$
from messaging.value_message m join alliance.alliance a on a.id = m.alliance_id where m.id = '01900000-0000-7000-8000-0000000e0009';

insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)
select v.id, s.side_id, s.person_id, messaging.digest(v.content, m.job_role, m.audience_side, m.industries),
  case when s.side_id = v.author_side then v.edited_at else v.published_at end
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
cross join (values
  ('01900000-0000-7000-8000-0000051de001'::uuid, '01900000-0000-7000-8000-000000010003'::uuid),
  ('01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009')) as s (side_id, person_id)
where v.id in ('01900000-0000-7000-8000-0000000e0801', '01900000-0000-7000-8000-0000000e0901');
