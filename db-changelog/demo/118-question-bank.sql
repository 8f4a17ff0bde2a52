--liquibase formatted sql

--changeset tandem:demo-118-question-bank context:demo splitStatements:false stripComments:false
insert into learning.bank_question (id, alliance_id, topic, title, content) values
('01900000-0000-7000-8000-0000000d0901', '01900000-0000-7000-8000-00000a110001', 'Wissensversprechen', 'Was nie geteilt wird', $json$
{
  "type": "multiple",
  "text": {
    "de": "Was geben Sie Ihrem Gegenüber beim Partner nie weiter?",
    "en": "What do you never pass on to your counterpart at the partner?"
  },
  "options": [
    {
      "id": "a",
      "correct": true,
      "text": {
        "de": "Ihre Preise und Rabatte",
        "en": "Your prices and discounts"
      },
      "feedback": {
        "de": "Jede Firma macht ihren Preis für sich.",
        "en": "Each company sets its own price."
      }
    },
    {
      "id": "b",
      "correct": true,
      "text": {
        "de": "Kundenlisten, auch in Teilen",
        "en": "Customer lists, in part or in whole"
      },
      "feedback": {
        "de": "Ein Name nach dem anderen, und erst nach dem Ja des Kunden.",
        "en": "One name at a time, and only after the customer has said yes."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "Alter und Art der Steuerung",
        "en": "Age and kind of the controls"
      },
      "feedback": {
        "de": "Das dürfen Sie teilen, wenn der Kunde einverstanden ist.",
        "en": "You may share this if the customer agrees."
      }
    }
  ],
  "reason": {
    "de": "Links der Grenze steht, was man für ein Vorhaben braucht; rechts, womit man Ihnen schaden könnte.",
    "en": "On one side of the line is what one project needs; on the other, what could be used to harm you."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0902', '01900000-0000-7000-8000-00000a110001', 'Wissensversprechen', 'Wer zuerst gefragt wird', $json$
{
  "type": "single",
  "text": {
    "de": "Sie wollen dem Partner einen Kunden nennen. Wen fragen Sie zuerst?",
    "en": "You want to name a customer to the partner. Whom do you ask first?"
  },
  "options": [
    {
      "id": "a",
      "correct": true,
      "text": {
        "de": "Den Kunden",
        "en": "The customer"
      },
      "feedback": {
        "de": "Genau. Sagt er Nein, bleibt es dabei.",
        "en": "Exactly. If the answer is no, that is the end of it."
      }
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "Ihr Gegenüber beim Partner",
        "en": "Your counterpart at the partner"
      },
      "feedback": {
        "de": "Dann wäre der Name schon gefallen.",
        "en": "The name would be out by then."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "Niemanden",
        "en": "Nobody"
      },
      "feedback": {
        "de": "Der Kunde erfährt es früher oder später, und dann von jemand anderem.",
        "en": "The customer will learn of it sooner or later, and from somebody else."
      }
    }
  ],
  "reason": {
    "de": "Bis der Kunde einverstanden ist, sprechen Sie ohne Namen.",
    "en": "Until the customer agrees you talk without names."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0903', '01900000-0000-7000-8000-00000a110001', 'Wissensversprechen', 'Wer den Kontakt führt', $json$
{
  "type": "trueFalse",
  "text": {
    "de": "Wer den Kontakt mitbringt, führt ihn auch dann, wenn aus dem Vorhaben ein weiteres wird.",
    "en": "Whoever brings the contact leads it even when the project gives rise to another."
  },
  "correct": true,
  "reason": {
    "de": "Es bleibt Ihr Kunde: Von einem weiteren Vorhaben erfahren Sie zuerst.",
    "en": "It stays your customer: you are the first to hear of another project."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0904', '01900000-0000-7000-8000-00000a110001', 'Chancen', 'Wer was beiträgt', $json$
{
  "type": "matching",
  "text": {
    "de": "Wer bringt was in ein gemeinsames Vorhaben ein?",
    "en": "Who brings what into a joint project?"
  },
  "prompts": [
    {
      "id": "1",
      "text": {
        "de": "Neue Steuerung der Anlage",
        "en": "New controls for the plant"
      },
      "choice": "k"
    },
    {
      "id": "2",
      "text": {
        "de": "Bild der Lastspitzen",
        "en": "Picture of the load peaks"
      },
      "choice": "n"
    },
    {
      "id": "3",
      "text": {
        "de": "Umbau im laufenden Betrieb",
        "en": "Retrofit while production runs"
      },
      "choice": "k"
    }
  ],
  "choices": [
    {
      "id": "k",
      "text": {
        "de": "Kessler",
        "en": "Kessler"
      }
    },
    {
      "id": "n",
      "text": {
        "de": "Nordwind",
        "en": "Nordwind"
      }
    },
    {
      "id": "c",
      "text": {
        "de": "Der Kunde",
        "en": "The customer"
      }
    }
  ],
  "reason": {
    "de": "Kessler baut die Steuerung um, Nordwind zeigt, was der Strom kostet und sparen kann.",
    "en": "Kessler retrofits the controls, Nordwind shows what the power costs and can save."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0905', '01900000-0000-7000-8000-00000a110001', 'Chancen', 'Vom ersten Hinweis zum Termin', $json$
{
  "type": "ordering",
  "text": {
    "de": "Ein Kunde klagt über seine Stromrechnung. In welcher Reihenfolge gehen Sie vor?",
    "en": "A customer complains about the power bill. In which order do you proceed?"
  },
  "steps": [
    {
      "id": "a",
      "text": {
        "de": "Nachfragen, wann die Spitzen auftreten",
        "en": "Ask when the peaks occur"
      }
    },
    {
      "id": "b",
      "text": {
        "de": "Den Kunden fragen, ob Sie jemanden mitbringen dürfen",
        "en": "Ask the customer whether you may bring somebody"
      }
    },
    {
      "id": "c",
      "text": {
        "de": "Ihr Gegenüber beim Partner anrufen",
        "en": "Call your counterpart at the partner"
      }
    },
    {
      "id": "d",
      "text": {
        "de": "Zu dritt einen Termin vereinbaren",
        "en": "Arrange a meeting of all three"
      }
    }
  ],
  "reason": {
    "de": "Erst zuhören, dann fragen, dann der Partner: So bleibt es Ihr Kunde.",
    "en": "First listen, then ask, then the partner: so it stays your customer."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0906', '01900000-0000-7000-8000-00000a110001', 'Chancen', 'Bis sich der Umbau rechnet', $json$
{
  "type": "numeric",
  "text": {
    "de": "Nach wie vielen Jahren rechnete sich der Umbau bei der Gießerei Althoff mit der Ersparnis beim Strom?",
    "en": "After how many years did the retrofit at the Althoff foundry pay off with the saving on electricity?"
  },
  "unit": {
    "de": "Jahre",
    "en": "years"
  },
  "numbers": [
    {
      "value": 3.4,
      "tolerance": 0.1,
      "correct": true,
      "feedback": {
        "de": "Genau.",
        "en": "Exactly."
      }
    },
    {
      "value": 5.2,
      "tolerance": 0.1,
      "correct": false,
      "feedback": {
        "de": "So lange hätte es ohne die Ersparnis gedauert.",
        "en": "That is how long it would have taken without the saving."
      }
    }
  ],
  "reason": {
    "de": "Die Ersparnis verkürzte die Zeit von 5,2 auf 3,4 Jahre.",
    "en": "The saving shortened the time from 5.2 to 3.4 years."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0907', '01900000-0000-7000-8000-00000a110001', 'Chancen', 'Das eine Wort', $json$
{
  "type": "shortText",
  "text": {
    "de": "Wie heißen die kurzen Zeiten, in denen ein Werk besonders viel Strom zieht?",
    "en": "What are the short times called in which a factory draws a lot of power?"
  },
  "wordings": [
    {
      "text": "Lastspitze*",
      "correct": true,
      "feedback": {
        "de": "",
        "en": ""
      }
    },
    {
      "text": "load peak*",
      "correct": true,
      "feedback": {
        "de": "",
        "en": ""
      }
    },
    {
      "text": "peak load*",
      "correct": true,
      "feedback": {
        "de": "",
        "en": ""
      }
    },
    {
      "text": "Lastprofil*",
      "correct": false,
      "feedback": {
        "de": "Das ist der Verlauf über den ganzen Tag.",
        "en": "That is the course over the whole day."
      }
    }
  ],
  "forgiven": [
    "CASE",
    "UMLAUTS",
    "BLANKS",
    "QUOTES"
  ],
  "reason": {
    "de": "Nach den Spitzen richtet sich ein Teil der Stromrechnung.",
    "en": "Part of the power bill depends on the peaks."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0908', '01900000-0000-7000-8000-00000a110001', 'Chancen', 'Ein Kunde zögert', $json$
{
  "type": "scenario",
  "text": {
    "de": "Eine Werksleiterin sagt: „Ihre Steuerung überzeugt mich. Aber mein Budget reicht nur bis Ende des Jahres, und die Stromkosten laufen mir davon.“",
    "en": "A plant manager says: “Your controls convince me. But my budget only lasts until the end of the year, and the cost of power is running away from me.”"
  },
  "parts": [
    {
      "id": "1",
      "question": {
        "type": "single",
        "text": {
          "de": "Was ist Ihr nächster Satz?",
          "en": "What do you say next?"
        },
        "options": [
          {
            "id": "a",
            "correct": false,
            "text": {
              "de": "„Ich kann Ihnen 10 Prozent Rabatt geben.“",
              "en": "“I can give you a discount of 10 percent.”"
            },
            "feedback": {
              "de": "Der Preis war nicht ihr Problem.",
              "en": "The price was not her problem."
            }
          },
          {
            "id": "b",
            "correct": true,
            "text": {
              "de": "„Wann im Monat ist Ihre Rechnung am höchsten?“",
              "en": "“When in the month is your bill highest?”"
            },
            "feedback": {
              "de": "Genau: Aus den Spitzen ergibt sich die Ersparnis.",
              "en": "Exactly: the saving follows from the peaks."
            }
          }
        ],
        "reason": {
          "de": "Fragen Sie nach den Spitzen, bevor Sie etwas anbieten.",
          "en": "Ask about the peaks before you offer anything."
        }
      }
    },
    {
      "id": "2",
      "question": {
        "type": "trueFalse",
        "text": {
          "de": "Sie nennen ihren Namen gleich danach Ihrem Gegenüber beim Partner.",
          "en": "You give her name to your counterpart at the partner right after that."
        },
        "correct": false,
        "reason": {
          "de": "Erst fragen Sie sie.",
          "en": "You ask her first."
        }
      }
    }
  ],
  "reason": {
    "de": "Die Ersparnis bezahlt einen Teil des Umbaus; den Partner bringen Sie mit, wenn sie zustimmt.",
    "en": "The saving pays for part of the retrofit; you bring the partner in once she agrees."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0909', '01900000-0000-7000-8000-00000a110001', 'Aus einer Datei', 'Öffnungszeiten', $json$
{
  "type": "single",
  "text": {
    "de": "Bis wann erreichen Sie die Leitwarte von Nordwind?"
  },
  "options": [
    {
      "id": "a",
      "correct": true,
      "text": {
        "de": "Rund um die Uhr"
      },
      "feedback": {}
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "Bis 18 Uhr"
      },
      "feedback": {}
    }
  ],
  "reason": {}
}
$json$);
