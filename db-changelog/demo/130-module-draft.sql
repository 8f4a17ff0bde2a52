--liquibase formatted sql

--changeset tandem:demo-130-module-draft context:demo splitStatements:false stripComments:false
-- A second module of Kessler × Nordwind, written by both sides and signed by Nordwind: it waits for Kessler.
insert into learning.module_draft (id, alliance_id, module_id, content, lock, edited_by, edited_at) values (
  '01900000-0000-7000-8000-0000000d1101', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000d1001', $json$
{
 "title": {
  "de": "Umbauen, ohne stillzustehen",
  "en": "Retrofitting without standing still"
 },
 "summary": {
  "de": "Warum gute Vorhaben am Stillstand scheitern, wie der gemeinsame Plan aussieht und wann Sie die andere Seite mitnehmen.",
  "en": "Why good projects fail for fear of downtime, what the joint plan looks like, and when to take the other side along."
 },
 "passMark": 70,
 "lessons": [
  {
   "id": "l1",
   "part": "BACKGROUND",
   "minutes": null,
   "message": null,
   "title": {
    "de": "Warum gute Angebote liegen bleiben",
    "en": "Why good offers are left lying"
   },
   "body": {
    "de": "Ein Umbau der Steuerung kostet einen Kunden zweimal: einmal Geld und einmal Stillstand. Über das Geld reden alle. Über den Stillstand redet der Produktionsleiter, und zwar erst, wenn Sie wieder draußen sind.\n\nIm letzten Jahr haben beide Firmen zusammen 23 Vorhaben verloren, die gerechnet waren und gepasst haben. In 14 Fällen stand im Protokoll des Kunden derselbe Satz: **„Nicht während der Saison.“**\n\n## Was dahintersteckt\n\n- Der Kunde stellt sich drei Wochen Stillstand vor. Gebraucht werden meist vier Wochenenden.\n- Niemand hat ihm gezeigt, wie die alte und die neue Steuerung eine Zeit lang nebeneinander laufen.\n- Die Lastdaten, mit denen sich ruhige Stunden finden lassen, hat Nordwind. Den Umbauplan hat Kessler. Auf dem Tisch lag bisher nur eines von beiden.\n\n> Wer den Stillstand zuerst anspricht, bestimmt, wie darüber geredet wird.\n",
    "en": "A retrofit costs a customer twice: once in money and once in downtime. Everybody talks about the money. The production manager talks about the downtime, and only once you have left.\n\nLast year the two companies lost 23 projects between them that had been calculated and did fit. In 14 cases the customer’s minutes held the same sentence: **“Not during the season.”**\n\n## What is behind it\n\n- The customer imagines three weeks of standstill. What it usually takes is four weekends.\n- Nobody has shown them how old and new controls run side by side for a while.\n- The load data with which quiet hours can be found is with Nordwind. The plan of the retrofit is with Kessler. Until now only one of the two was on the table.\n\n> Whoever mentions downtime first decides how it is talked about.\n"
   }
  },
  {
   "id": "l2",
   "part": "SENSE",
   "minutes": null,
   "message": "01900000-0000-7000-8000-0000000e0001",
   "title": {
    "de": "Ein Plan, den die Produktion mitträgt",
    "en": "A plan that production goes along with"
   },
   "body": {
    "de": "Der gemeinsame Vorschlag passt auf eine Seite. Er beantwortet drei Fragen in der Reihenfolge, in der die Produktion sie stellt:\n\n1. **Wann steht was?** Nordwind liest aus zwölf Monaten Lastdaten die Stunden ab, in denen eine Linie ohnehin ruht. Meist sind es zwei Schichten am Wochenende.\n2. **Was, wenn etwas schiefgeht?** Die alte Steuerung bleibt angeschlossen, bis die neue vier Wochen fehlerfrei gelaufen ist. Zurückschalten dauert zwanzig Minuten.\n3. **Wer ist nachts erreichbar?** Ein Name bei Kessler für die Maschine, ein Name bei Nordwind für die Daten. Keine Sammelnummer.\n\n## Was Sie nicht versprechen\n\nKeine Gesamtdauer, bevor Kessler die Schaltschränke gesehen hat. Keine Ersparnis, bevor Nordwind die Lastdaten hat. Beides kommt innerhalb von zehn Arbeitstagen.\n",
    "en": "The joint proposal fits on one page. It answers three questions in the order in which production asks them:\n\n1. **What stands still, and when?** From twelve months of load data Nordwind reads off the hours in which a line rests anyway. Mostly it is two shifts at the weekend.\n2. **What if something goes wrong?** The old controls stay connected until the new ones have run for four weeks without a fault. Switching back takes twenty minutes.\n3. **Who can be reached at night?** One name at Kessler for the machine, one name at Nordwind for the data. No hotline.\n\n## What you do not promise\n\nNo overall duration before Kessler has seen the cabinets. No saving before Nordwind has the load data. Both come within ten working days.\n"
   }
  },
  {
   "id": "l3",
   "part": "CHANCES",
   "minutes": 3,
   "message": null,
   "title": {
    "de": "Wann Sie die andere Seite mitnehmen",
    "en": "When to take the other side along"
   },
   "body": {
    "de": "Der richtige Augenblick ist früher, als die meisten denken: **bevor** es ein Angebot gibt. Drei Sätze, bei denen Sie zum Telefon greifen:\n\n| Der Kunde sagt | Rufen Sie an |\n|---|---|\n| „Wir können nicht abschalten.“ | das Gegenüber bei Nordwind: Lastdaten anfragen |\n| „Die Anlage läuft ja noch.“ | das Gegenüber bei Kessler: Termin am Schaltschrank |\n| „Das müsste die Produktion entscheiden.“ | beide: gemeinsamer Termin mit der Produktionsleitung |\n\nNennen Sie am Telefon den Kunden erst, wenn er zugestimmt hat. Bis dahin reichen Branche, Größe und die Frage. So steht es im Wissensversprechen, und so wird aus einem Anruf kein Vertrauensbruch.\n",
    "en": "The right moment is earlier than most people think: **before** there is an offer. Three sentences that make you pick up the phone:\n\n| The customer says | Call |\n|---|---|\n| “We cannot switch off.” | your counterpart at Nordwind: ask for load data |\n| “The plant still runs, doesn’t it?” | your counterpart at Kessler: a date at the cabinet |\n| “Production would have to decide that.” | both: a joint meeting with the production manager |\n\nDo not name the customer on the phone until they have agreed. Until then the industry, the size and the question are enough. That is what the knowledge promise says, and that is how a call does not become a breach of trust.\n"
   }
  }
 ],
 "questions": [
  {
   "id": "q1",
   "lesson": "l1",
   "valueMessage": true,
   "pool": null,
   "question": {
    "type": "single",
    "text": {
     "de": "„Nicht während der Saison.“ Was fehlt dem Kunden meistens?",
     "en": "“Not during the season.” What does the customer usually lack?"
    },
    "options": [
     {
      "id": "a",
      "correct": false,
      "text": {
       "de": "Ein besserer Preis",
       "en": "A better price"
      },
      "feedback": {
       "de": "Der Preis war in diesen Fällen schon besprochen.",
       "en": "In these cases the price had been settled."
      }
     },
     {
      "id": "b",
      "correct": true,
      "text": {
       "de": "Ein Plan, wann welche Linie wie lange steht",
       "en": "A plan of which line stands still when, and for how long"
      },
      "feedback": {
       "de": "Genau der entsteht aus Lastdaten und Umbauplan zusammen.",
       "en": "Exactly that comes of load data and the plan of the retrofit together."
      }
     },
     {
      "id": "c",
      "correct": false,
      "text": {
       "de": "Ein Referenzkunde aus seiner Branche",
       "en": "A reference from the same industry"
      },
      "feedback": {
       "de": "Hilft, ändert aber nichts an seinem Stillstand.",
       "en": "It helps, but changes nothing about the downtime."
      }
     }
    ],
    "reason": {
     "de": "Der Kunde stellt sich drei Wochen vor; gebraucht werden meist vier Wochenenden. Das muss er sehen.",
     "en": "The customer imagines three weeks; it usually takes four weekends. They have to see that."
    }
   }
  },
  {
   "id": "q2",
   "lesson": "l2",
   "valueMessage": true,
   "pool": null,
   "question": {
    "type": "multiple",
    "text": {
     "de": "Was steht auf der einen Seite, die beide Firmen gemeinsam vorlegen?",
     "en": "What is on the one page that both companies present together?"
    },
    "options": [
     {
      "id": "a",
      "correct": true,
      "text": {
       "de": "Wann was steht",
       "en": "What stands still, and when"
      },
      "feedback": {
       "de": "Die erste Frage der Produktion.",
       "en": "The first question of production."
      }
     },
     {
      "id": "b",
      "correct": true,
      "text": {
       "de": "Was geschieht, wenn etwas schiefgeht",
       "en": "What happens if something goes wrong"
      },
      "feedback": {
       "de": "Zurückschalten dauert zwanzig Minuten.",
       "en": "Switching back takes twenty minutes."
      }
     },
     {
      "id": "c",
      "correct": false,
      "text": {
       "de": "Die Preise beider Firmen",
       "en": "Both companies’ prices"
      },
      "feedback": {
       "de": "Jede Firma macht ihren Preis für sich.",
       "en": "Each company sets its own price."
      }
     },
     {
      "id": "d",
      "correct": true,
      "text": {
       "de": "Wer nachts erreichbar ist",
       "en": "Who can be reached at night"
      },
      "feedback": {
       "de": "Zwei Namen, keine Sammelnummer.",
       "en": "Two names, no hotline."
      }
     }
    ],
    "reason": {
     "de": "Drei Fragen in der Reihenfolge der Produktion. Preise stehen nie darauf.",
     "en": "Three questions in the order of production. Prices are never on it."
    }
   }
  },
  {
   "id": "q3",
   "lesson": "l3",
   "valueMessage": false,
   "pool": "Wann anrufen",
   "question": {
    "type": "trueFalse",
    "correct": false,
    "text": {
     "de": "Die andere Seite rufen Sie an, sobald das Angebot steht.",
     "en": "You call the other side as soon as the offer is ready."
    },
    "reason": {
     "de": "Vorher: Danach ist über den Stillstand schon entschieden.",
     "en": "Before that: afterwards the downtime has been decided already."
    }
   }
  },
  {
   "id": "q4",
   "lesson": "l3",
   "valueMessage": false,
   "pool": "Wann anrufen",
   "question": {
    "type": "trueFalse",
    "correct": true,
    "text": {
     "de": "Am Telefon reichen Branche, Größe und die Frage, bis der Kunde zugestimmt hat.",
     "en": "On the phone the industry, the size and the question are enough until the customer has agreed."
    },
    "reason": {
     "de": "So steht es im Wissensversprechen.",
     "en": "That is what the knowledge promise says."
    }
   }
  }
 ],
 "pools": [
  {
   "name": "Wann anrufen",
   "draw": 1
  }
 ],
 "asksAgain": false,
 "reason": {
  "de": "",
  "en": ""
 }
}
$json$, 7, '01900000-0000-7000-8000-000000010009', current_timestamp - interval '1 day');

insert into learning.module_signature (draft_id, side_id, person_id, signed_at) values
  ('01900000-0000-7000-8000-0000000d1101', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009', current_timestamp - interval '1 day');
