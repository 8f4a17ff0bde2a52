--liquibase formatted sql

--changeset tandem:survey-008-readiness-instrument splitStatements:false
-- What sellers need in order to work together, item by item, own wording. {partner} stands for the other company's name.
insert into survey.instrument (id, slug, version, definition) values ('01900000-0000-7000-8000-0000000b0002', 'readiness', 1, $json$
{
  "title": {
    "de": "Bereit für die Zusammenarbeit",
    "en": "Ready to work together"
  },
  "finds": {
    "de": "Ob die Verkäuferinnen und Verkäufer beider Seiten haben, was sie für die Zusammenarbeit brauchen.",
    "en": "Whether the sellers of both sides have what they need to work together."
  },
  "intro": {
    "de": "Diese Aussagen zeigen, was Ihnen für die Zusammenarbeit mit {partner} noch fehlt. Richtig oder falsch gibt es nicht: Es zählt, wie es bei Ihnen ist.",
    "en": "These statements show what you still lack for working with {partner}. There is no right or wrong: what counts is how it is for you."
  },
  "minutes": 3,
  "sections": [
    {
      "id": "understand",
      "title": {
        "de": "Den Sinn der Allianz kennen",
        "en": "Knowing what the alliance is for"
      },
      "items": [
        {
          "id": "aware",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Ich weiß, warum unser Unternehmen mit {partner} zusammenarbeitet.",
            "en": "I know why our company works with {partner}."
          }
        },
        {
          "id": "explain",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Was ein Kunde davon hat, dass {partner} und wir zusammenarbeiten, kann ich in 30 Sekunden erklären.",
            "en": "I can explain in 30 seconds what a customer gains from {partner} and us working together."
          }
        },
        {
          "id": "moment",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Ich erkenne, bei welchem Kunden ich {partner} dazuholen sollte.",
            "en": "I can tell with which customer I should bring {partner} in."
          }
        },
        {
          "id": "fit",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Was {partner} anbietet, passt zu dem, was meine Kunden brauchen.",
            "en": "What {partner} offers fits what my customers need."
          }
        }
      ]
    },
    {
      "id": "work",
      "title": {
        "de": "Mit {partner} arbeiten",
        "en": "Working with {partner}"
      },
      "items": [
        {
          "id": "whom",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Ich weiß, wen ich bei {partner} anrufen kann.",
            "en": "I know whom I can call at {partner}."
          }
        },
        {
          "id": "shared",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Mir ist klar, was wir {partner} über unsere Kunden sagen und was nie.",
            "en": "It is clear to me what we tell {partner} about our customers and what we never tell."
          }
        },
        {
          "id": "willing",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "In einem gemeinsamen Vorhaben sage ich {partner}, was ich über den Kunden weiß.",
            "en": "In a joint project I tell {partner} what I know about the customer."
          }
        },
        {
          "id": "incentive",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Was ein gemeinsam mit {partner} gewonnenes Geschäft für mein Einkommen bedeutet, kann ich ausrechnen.",
            "en": "I can work out what a deal won together with {partner} means for my pay."
          }
        },
        {
          "id": "time",
          "scale": {
            "type": "agreement",
            "levels": 5
          },
          "text": {
            "de": "Die Zeit, die mich die Allianz mit {partner} kostet, ist angemessen.",
            "en": "The time the alliance with {partner} costs me is reasonable."
          }
        }
      ]
    },
    {
      "id": "words",
      "title": {
        "de": "In Ihren Worten",
        "en": "In your own words"
      },
      "items": [
        {
          "id": "easier",
          "scale": {
            "type": "words",
            "longest": 600
          },
          "text": {
            "de": "Was würde Ihnen die Zusammenarbeit mit {partner} am meisten erleichtern?",
            "en": "What would make working with {partner} easier for you than anything else?"
          }
        }
      ]
    }
  ]
}
$json$);
