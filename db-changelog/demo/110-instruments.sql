--liquibase formatted sql

--changeset tandem:demo-110-instruments context:demo splitStatements:false
-- An instrument of Kessler × Nordwind's own: its first version was released by both sides, the next one waits for Kessler.
insert into survey.instrument (id, alliance_id, slug, version, definition, released_at) values (
  '01900000-0000-7000-8000-0000000b1101', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000b1101', 1, $json$
{
 "title": {
  "de": "Gemeinsame Termine",
  "en": "Joint meetings"
 },
 "finds": {
  "de": "Wie gemeinsame Termine beim Kunden vorbereitet werden und laufen.",
  "en": "How joint customer meetings are prepared and how they go."
 },
 "intro": {
  "de": "Es geht um Termine, zu denen Sie mit {partner} gemeinsam gegangen sind oder gehen wollen.",
  "en": "This is about meetings you have gone to with {partner}, or want to."
 },
 "minutes": 4,
 "sections": [
  {
   "id": "s1",
   "title": {
    "de": "Wie es läuft",
    "en": "How it goes"
   },
   "items": [
    {
     "id": "q1",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "der Vorbereitung von Terminen?",
      "en": "preparing meetings?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q2",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "dem Auftritt vor dem Kunden?",
      "en": "facing the customer?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q3",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "der Nacharbeit?",
      "en": "following up?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    }
   ]
  },
  {
   "id": "s2",
   "title": {
    "de": "Der nächste Termin",
    "en": "The next meeting"
   },
   "items": [
    {
     "id": "q4",
     "lead": null,
     "text": {
      "de": "Was muss vor einem gemeinsamen Termin zuerst geklärt sein?",
      "en": "What must be settled first before a joint meeting?"
     },
     "scale": {
      "type": "ranking",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "Wer spricht",
         "en": "Who speaks"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "Wer das Angebot schreibt",
         "en": "Who writes the offer"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "Was der Kunde schon weiß",
         "en": "What the customer knows already"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "Wie der Erfolg geteilt wird",
         "en": "How success is shared"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q5",
     "lead": null,
     "text": {
      "de": "Wie wahrscheinlich nehmen Sie jemanden von {partner} zum nächsten Termin mit?",
      "en": "How likely are you to take someone from {partner} along to your next meeting?"
     },
     "scale": {
      "type": "rating",
      "least": {
       "de": "gar nicht",
       "en": "not at all"
      },
      "most": {
       "de": "ganz sicher",
       "en": "for certain"
      }
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q6",
     "lead": null,
     "text": {
      "de": "Mit {partner} zusammen wirke ich beim Kunden stärker als allein.",
      "en": "Together with {partner} I come across stronger to customers than alone."
     },
     "scale": {
      "type": "agreement",
      "levels": 7
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q7",
     "lead": null,
     "text": {
      "de": "Ist eine gemeinsame Vorführung der Technik vorbereitet?",
      "en": "Is a joint demonstration of the technology prepared?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "Ja",
         "en": "Yes"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "Nein",
         "en": "No"
        }
       }
      ]
     },
     "facet": null,
     "when": {
      "sides": [],
      "jobRoles": [
       "PRESALES"
      ]
     }
    },
    {
     "id": "q8",
     "lead": null,
     "text": {
      "de": "Was fehlt Ihnen für den nächsten gemeinsamen Termin?",
      "en": "What do you lack for the next joint meeting?"
     },
     "scale": {
      "type": "words",
      "longest": 400
     },
     "facet": null,
     "when": null
    }
   ]
  }
 ]
}
$json$, current_timestamp - interval '20 days');

insert into survey.instrument_draft (id, alliance_id, slug, definition, lock, edited_by, edited_at) values (
  '01900000-0000-7000-8000-0000000b1102', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000b1101', $json$
{
 "title": {
  "de": "Gemeinsame Termine",
  "en": "Joint meetings"
 },
 "finds": {
  "de": "Wie gemeinsame Termine beim Kunden vorbereitet werden und laufen.",
  "en": "How joint customer meetings are prepared and how they go."
 },
 "intro": {
  "de": "Es geht um Termine, zu denen Sie mit {partner} gemeinsam gegangen sind oder gehen wollen.",
  "en": "This is about meetings you have gone to with {partner}, or want to."
 },
 "minutes": 4,
 "sections": [
  {
   "id": "s1",
   "title": {
    "de": "Wie es läuft",
    "en": "How it goes"
   },
   "items": [
    {
     "id": "q1",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "der Vorbereitung von Terminen?",
      "en": "preparing meetings?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q2",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "dem Auftritt vor dem Kunden?",
      "en": "facing the customer?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q3",
     "lead": {
      "de": "Wie gut klappt die Zusammenarbeit mit {partner} bei …",
      "en": "How well does working with {partner} go when it comes to …"
     },
     "text": {
      "de": "der Nacharbeit?",
      "en": "following up?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "gut",
         "en": "well"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "mittel",
         "en": "fairly"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "schlecht",
         "en": "badly"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "nie versucht",
         "en": "never tried"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    }
   ]
  },
  {
   "id": "s2",
   "title": {
    "de": "Der nächste Termin",
    "en": "The next meeting"
   },
   "items": [
    {
     "id": "q4",
     "lead": null,
     "text": {
      "de": "Was muss vor einem gemeinsamen Termin zuerst geklärt sein?",
      "en": "What must be settled first before a joint meeting?"
     },
     "scale": {
      "type": "ranking",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "Wer spricht",
         "en": "Who speaks"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "Wer das Angebot schreibt",
         "en": "Who writes the offer"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "Was der Kunde schon weiß",
         "en": "What the customer knows already"
        }
       },
       {
        "id": "c4",
        "text": {
         "de": "Wie der Erfolg geteilt wird",
         "en": "How success is shared"
        }
       }
      ]
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q5",
     "lead": null,
     "text": {
      "de": "Wie wahrscheinlich nehmen Sie jemanden von {partner} zu Ihrem nächsten wichtigen Termin mit?",
      "en": "How likely are you to take someone from {partner} along to your next important meeting?"
     },
     "scale": {
      "type": "rating",
      "least": {
       "de": "gar nicht",
       "en": "not at all"
      },
      "most": {
       "de": "ganz sicher",
       "en": "for certain"
      }
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q6",
     "lead": null,
     "text": {
      "de": "Mit {partner} zusammen wirke ich beim Kunden stärker als allein.",
      "en": "Together with {partner} I come across stronger to customers than alone."
     },
     "scale": {
      "type": "agreement",
      "levels": 7
     },
     "facet": null,
     "when": null
    },
    {
     "id": "q9",
     "lead": null,
     "text": {
      "de": "Woran lag es, wenn es nicht gut lief?",
      "en": "Why was it, when it did not go well?"
     },
     "scale": {
      "type": "many",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "zu kurzfristig",
         "en": "at too short notice"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "Rollen unklar",
         "en": "roles unclear"
        }
       },
       {
        "id": "c3",
        "text": {
         "de": "fachlich nicht abgestimmt",
         "en": "not agreed on the matter"
        }
       }
      ]
     },
     "facet": null,
     "when": {
      "item": "q1",
      "anyOf": [
       "c3"
      ]
     }
    },
    {
     "id": "q7",
     "lead": null,
     "text": {
      "de": "Ist eine gemeinsame Vorführung der Technik vorbereitet?",
      "en": "Is a joint demonstration of the technology prepared?"
     },
     "scale": {
      "type": "one",
      "choices": [
       {
        "id": "c1",
        "text": {
         "de": "Ja",
         "en": "Yes"
        }
       },
       {
        "id": "c2",
        "text": {
         "de": "Nein",
         "en": "No"
        }
       }
      ]
     },
     "facet": null,
     "when": {
      "sides": [],
      "jobRoles": [
       "PRESALES"
      ]
     }
    },
    {
     "id": "q8",
     "lead": null,
     "text": {
      "de": "Was fehlt Ihnen für den nächsten gemeinsamen Termin?",
      "en": "What do you lack for the next joint meeting?"
     },
     "scale": {
      "type": "words",
      "longest": 400
     },
     "facet": null,
     "when": null
    }
   ]
  }
 ]
}
$json$, 3, '01900000-0000-7000-8000-000000010009', current_timestamp - interval '2 days');

insert into survey.instrument_signature (draft_id, side_id, person_id, signed_at) values
  ('01900000-0000-7000-8000-0000000b1101', '01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-000000010003', current_timestamp - interval '21 days'),
  ('01900000-0000-7000-8000-0000000b1101', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009', current_timestamp - interval '20 days'),
  ('01900000-0000-7000-8000-0000000b1102', '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009', current_timestamp - interval '2 days');
