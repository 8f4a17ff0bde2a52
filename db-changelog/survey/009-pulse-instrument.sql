--liquibase formatted sql

--changeset tandem:survey-009-pulse-instrument splitStatements:false
-- What has happened in the last 90 days, own wording. Numbers are kept as the band they fall into. {partner} stands for the other company's name.
insert into survey.instrument (id, slug, version, definition) values ('01900000-0000-7000-8000-0000000b0003', 'pulse', 1, $json$
{
  "title": {
    "de": "Puls: die letzten 90 Tage",
    "en": "Pulse: the last 90 days"
  },
  "finds": {
    "de": "Was in den 90 Tagen vor der Befragung tatsächlich gemeinsam geschehen ist.",
    "en": "What actually happened together in the 90 days before the survey."
  },
  "intro": {
    "de": "Es geht nur um die letzten 90 Tage und nur um das, was Sie selbst getan haben. Eine gute Schätzung genügt.",
    "en": "This is only about the last 90 days, and only about what you have done yourself. A good guess will do."
  },
  "minutes": 2,
  "sections": [
    {
      "id": "customer",
      "title": {
        "de": "Gemeinsam beim Kunden",
        "en": "Together at the customer"
      },
      "items": [
        {
          "id": "meetings",
          "scale": {
            "type": "amount",
            "least": 0,
            "most": 99,
            "unit": {
              "de": "Termine",
              "en": "meetings"
            },
            "bands": [
              0,
              1,
              3,
              6,
              11
            ]
          },
          "text": {
            "de": "Wie viele Kundentermine hatten Sie in den letzten 90 Tagen zusammen mit {partner}?",
            "en": "How many customer meetings did you have together with {partner} in the last 90 days?"
          }
        },
        {
          "id": "story",
          "scale": {
            "type": "one",
            "choices": [
              {
                "id": "YES",
                "text": {
                  "de": "Ja",
                  "en": "Yes"
                }
              },
              {
                "id": "NO",
                "text": {
                  "de": "Nein",
                  "en": "No"
                }
              }
            ]
          },
          "text": {
            "de": "Haben Sie in dieser Zeit einem Kunden erklärt, was er von {partner} und uns gemeinsam hat, so wie es in der Wertbotschaft steht?",
            "en": "Have you told a customer in that time what they gain from {partner} and us together, the way the value message puts it?"
          }
        }
      ]
    },
    {
      "id": "leads",
      "title": {
        "de": "Leads in beide Richtungen",
        "en": "Leads in both directions"
      },
      "items": [
        {
          "id": "given",
          "scale": {
            "type": "amount",
            "least": 0,
            "most": 99,
            "unit": {
              "de": "Leads",
              "en": "leads"
            },
            "bands": [
              0,
              1,
              3,
              6
            ]
          },
          "text": {
            "de": "Wie viele Leads haben Sie in den letzten 90 Tagen an {partner} gegeben?",
            "en": "How many leads did you give to {partner} in the last 90 days?"
          }
        },
        {
          "id": "received",
          "scale": {
            "type": "amount",
            "least": 0,
            "most": 99,
            "unit": {
              "de": "Leads",
              "en": "leads"
            },
            "bands": [
              0,
              1,
              3,
              6
            ]
          },
          "text": {
            "de": "Wie viele Leads haben Sie in den letzten 90 Tagen von {partner} bekommen?",
            "en": "How many leads did you get from {partner} in the last 90 days?"
          }
        }
      ]
    },
    {
      "id": "called",
      "title": {
        "de": "{partner} dazuholen",
        "en": "Bringing {partner} in"
      },
      "items": [
        {
          "id": "called",
          "scale": {
            "type": "one",
            "choices": [
              {
                "id": "START",
                "text": {
                  "de": "Von Anfang an",
                  "en": "From the start"
                }
              },
              {
                "id": "HARD",
                "text": {
                  "de": "Als es schwierig wurde",
                  "en": "When it got hard"
                }
              },
              {
                "id": "FAILED",
                "text": {
                  "de": "Nachdem es allein nicht gelungen war",
                  "en": "After it had not worked out alone"
                }
              },
              {
                "id": "NEVER",
                "text": {
                  "de": "Gar nicht",
                  "en": "Not at all"
                }
              }
            ]
          },
          "text": {
            "de": "Wann haben Sie {partner} in den letzten 90 Tagen dazugeholt? Wählen Sie, was am häufigsten vorkam.",
            "en": "When did you bring {partner} in over the last 90 days? Choose what happened most often."
          }
        },
        {
          "id": "purpose",
          "scale": {
            "type": "many",
            "choices": [
              {
                "id": "JOINT",
                "text": {
                  "de": "Für ein neues gemeinsames Geschäft",
                  "en": "For new joint business"
                }
              },
              {
                "id": "TECHNOLOGY",
                "text": {
                  "de": "Weil wir eine Technologie von {partner} brauchten",
                  "en": "Because we needed a technology from {partner}"
                }
              },
              {
                "id": "PROJECT",
                "text": {
                  "de": "Für ein einzelnes Projekt",
                  "en": "For one project"
                }
              },
              {
                "id": "CUSTOMER",
                "text": {
                  "de": "Für einen einzelnen Kunden",
                  "en": "For one customer"
                }
              }
            ]
          },
          "text": {
            "de": "Wofür haben Sie {partner} dazugeholt?",
            "en": "What did you bring {partner} in for?"
          },
          "when": {
            "item": "called",
            "anyOf": [
              "START",
              "HARD",
              "FAILED"
            ]
          }
        }
      ]
    },
    {
      "id": "effort",
      "title": {
        "de": "Ihr Aufwand",
        "en": "Your effort"
      },
      "items": [
        {
          "id": "hours",
          "scale": {
            "type": "amount",
            "least": 0,
            "most": 200,
            "unit": {
              "de": "Stunden",
              "en": "hours"
            },
            "bands": [
              0,
              1,
              5,
              10,
              20
            ]
          },
          "text": {
            "de": "Wie viele Stunden haben Sie in den letzten 90 Tagen damit verbracht, für die Allianz Kundenlisten zu erstellen oder abzugleichen?",
            "en": "How many hours did you spend in the last 90 days drawing up or matching lists of customers for the alliance?"
          }
        }
      ]
    }
  ]
}
$json$);
