--liquibase formatted sql

--changeset tandem:demo-module-check context:demo splitStatements:false stripComments:false
insert into learning.question (id, module_version_id, position, lesson_id, value_message, content) values
('01900000-0000-7000-8000-0000000d0301', '01900000-0000-7000-8000-0000000d0101', 1, '01900000-0000-7000-8000-0000000d0201', true, $json$
{
  "type": "single",
  "text": {
    "de": "Eine Kundin sagt: „Ihre Steuerung überzeugt mich. Aber sie rechnet sich für uns zu spät.“ Warum ist das ein Fall für diese Allianz?",
    "en": "A customer says: “Your controls convince me. But for us they pay off too late.” Why is this a case for this alliance?"
  },
  "options": [
    {
      "id": "a",
      "correct": false,
      "text": {
        "de": "Weil der Partner dieselbe Steuerung günstiger liefern kann.",
        "en": "Because the partner can supply the same controls at a lower price."
      },
      "feedback": {
        "de": "Steuerungen baut nur Kessler, und billiger werden sie durch die Allianz nicht. Es kommt etwas hinzu, das den Umbau mitbezahlt.",
        "en": "Only Kessler builds controls, and the alliance does not make them cheaper. Something is added that helps to pay for the retrofit."
      }
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "Weil zwei Firmen zusammen einen höheren Rabatt geben können.",
        "en": "Because two companies together can give a larger discount."
      },
      "feedback": {
        "de": "Jede Firma macht ihren Preis für sich. Über Rabatte sprechen die Partner nicht einmal miteinander.",
        "en": "Each company sets its own price. The partners do not even talk to each other about discounts."
      }
    },
    {
      "id": "c",
      "correct": true,
      "text": {
        "de": "Weil die Ersparnis beim Strom einen Teil des Umbaus bezahlt.",
        "en": "Because the saving on electricity pays for part of the retrofit."
      },
      "feedback": {
        "de": "Genau. Die Ersparnis verkürzt die Zeit, bis sich der Umbau rechnet – bei der Gießerei Althoff von 5,2 auf 3,4 Jahre.",
        "en": "Exactly. The saving shortens the time until the retrofit pays off – from 5.2 to 3.4 years at the Althoff foundry."
      }
    },
    {
      "id": "d",
      "correct": false,
      "text": {
        "de": "Weil der Partner bei ihrer Geschäftsführung besser bekannt ist.",
        "en": "Because the partner is better known to her management."
      },
      "feedback": {
        "de": "Kontakte können helfen. Das Problem der Kundin ist aber eine Zahl, und an der ändert eine Bekanntschaft nichts.",
        "en": "Contacts can help. But this customer’s problem is a figure, and knowing people does not change it."
      }
    }
  ],
  "reason": {
    "de": "Kessler fehlte oft der Grund, der sich auf einer Rechnung zeigt. Nordwind bringt ihn mit: weniger Lastspitzen und Strom zu günstigen Stunden.",
    "en": "Kessler often lacked a reason that shows up on a bill. Nordwind brings it: fewer load peaks and power in cheap hours."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0302', '01900000-0000-7000-8000-0000000d0101', 2, '01900000-0000-7000-8000-0000000d0201', true, $json$
{
  "type": "trueFalse",
  "text": {
    "de": "Auch mit der besten Auswertung seines Verbrauchs lässt ein Werk viel Geld liegen, solange sich seine Maschinen nicht regeln lassen.",
    "en": "Even with the best analysis of its consumption, a factory leaves a lot of money on the table as long as its machines cannot be regulated."
  },
  "correct": true,
  "reason": {
    "de": "Das stimmt. Wer eine Lastspitze sieht, sie aber nicht senken kann, spart nichts. In jedem dritten Werk von Nordwind war das so, und darum braucht Nordwind einen Partner wie Kessler.",
    "en": "That is true. If you see a load peak but cannot lower it, you save nothing. This was so in every third of Nordwind’s factories, and it is why Nordwind needs a partner like Kessler."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0303', '01900000-0000-7000-8000-0000000d0101', 3, '01900000-0000-7000-8000-0000000d0202', true, $json$
{
  "type": "multiple",
  "text": {
    "de": "Was können Sie einem Kunden guten Gewissens zusagen? Wählen Sie alles Zutreffende.",
    "en": "What can you promise a customer in good conscience? Choose all that apply."
  },
  "options": [
    {
      "id": "a",
      "correct": true,
      "text": {
        "de": "Steuerung und Messtechnik werden in einer einzigen Abschaltung eingebaut.",
        "en": "Controls and metering are installed in a single shutdown."
      },
      "feedback": {
        "de": "Ja. Das geht, weil beides von Anfang an zusammen geplant wird.",
        "en": "Yes. That works because the two are planned together from the start."
      }
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "Ihr Strompreis bleibt über die ganze Laufzeit gleich.",
        "en": "Your price of power stays the same for the whole term."
      },
      "feedback": {
        "de": "Nein. Der Tarif belohnt, wer Lasten verschieben kann. Einen festen Preis verspricht er nicht.",
        "en": "No. The tariff rewards those who can move loads. It does not promise a fixed price."
      }
    },
    {
      "id": "c",
      "correct": true,
      "text": {
        "de": "Nach zwei Wochen Messung sagen wir Ihnen, was in Ihrem Werk zu holen ist – auch wenn es wenig ist.",
        "en": "After two weeks of measuring we tell you what there is to gain in your factory – even if it is little."
      },
      "feedback": {
        "de": "Ja. Eine Zahl gibt es erst nach der Messung, dann aber eine ehrliche.",
        "en": "Yes. There is no figure before measuring, but then there is an honest one."
      }
    },
    {
      "id": "d",
      "correct": false,
      "text": {
        "de": "Sie bekommen alles mit einem Vertrag und auf einer Rechnung.",
        "en": "You get everything with one contract and on one invoice."
      },
      "feedback": {
        "de": "Nein. Jede Firma hat ihren eigenen Vertrag und haftet für ihren Teil. Gemeinsam sind der Zeitplan und die Abschaltung.",
        "en": "No. Each company has its own contract and answers for its part. What is joint is the schedule and the shutdown."
      }
    }
  ],
  "reason": {
    "de": "Zusagen können wir, was wir in der Hand haben: eine Abschaltung, eine Messung, eine ehrliche Zahl. Den Strompreis haben wir nicht in der Hand, und Verträge bleiben zwei.",
    "en": "We can promise what is in our hands: one shutdown, one measurement, one honest figure. The price of power is not in our hands, and the contracts remain two."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0304', '01900000-0000-7000-8000-0000000d0101', 4, '01900000-0000-7000-8000-0000000d0202', true, $json$
{
  "type": "single",
  "text": {
    "de": "Eine Geschäftsführerin fragt: „Wozu brauche ich dafür zwei Firmen?“ Welche Antwort erklärt ihr am besten, was sie davon hat?",
    "en": "A managing director asks: “Why do I need two companies for this?” Which answer best explains what she gains?"
  },
  "options": [
    {
      "id": "a",
      "correct": false,
      "text": {
        "de": "„Wir sind strategische Partner und stimmen uns eng miteinander ab.“",
        "en": "“We are strategic partners and coordinate closely with each other.”"
      },
      "feedback": {
        "de": "Das beschreibt uns, nicht ihren Nutzen. Eine Partnerschaft an sich kauft niemand.",
        "en": "That describes us, not her benefit. Nobody buys a partnership as such."
      }
    },
    {
      "id": "b",
      "correct": true,
      "text": {
        "de": "„Die eine macht Ihre Anlage regelbar, die andere weiß, wann sich das Regeln lohnt.“",
        "en": "“One makes your plant controllable, the other knows when controlling it pays.”"
      },
      "feedback": {
        "de": "Genau. Der Satz zeigt, warum jede Hälfte ohne die andere wenig bringt.",
        "en": "Exactly. The sentence shows why each half achieves little without the other."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "„Sie haben künftig nur noch eine einzige Firma als Vertragspartner.“",
        "en": "“From now on you will have just one single company as your contractor.”"
      },
      "feedback": {
        "de": "Das stimmt nicht: Es bleiben zwei Verträge. Spätestens beim ersten fällt es auf.",
        "en": "That is not true: there are still two contracts. She will notice at the first one."
      }
    },
    {
      "id": "d",
      "correct": false,
      "text": {
        "de": "„Zu zweit haben wir ein größeres Angebot, da ist sicher etwas für Sie dabei.“",
        "en": "“Together we have a larger range, so there is sure to be something for you.”"
      },
      "feedback": {
        "de": "Mehr Auswahl ist keine Antwort auf ihre Frage. Sie möchte wissen, was besser wird.",
        "en": "More choice does not answer her question. She wants to know what gets better."
      }
    }
  ],
  "reason": {
    "de": "Der Nutzen entsteht aus dem Zusammenspiel: Die Steuerung kann etwas tun, die Software weiß, wann es sich lohnt.",
    "en": "The benefit comes from the interplay: the controls can do something, the software knows when it pays."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0305', '01900000-0000-7000-8000-0000000d0101', 5, '01900000-0000-7000-8000-0000000d0203', false, $json$
{
  "type": "multiple",
  "text": {
    "de": "Sie denken an eine Kundin, die gut passen könnte. Gefragt haben Sie sie noch nicht. Was dürfen Sie Ihrem Gegenüber beim Partner schon sagen? Wählen Sie alles Zutreffende.",
    "en": "You are thinking of a customer who might be a good fit. You have not asked her yet. What may you already tell your counterpart at the partner? Choose all that apply."
  },
  "options": [
    {
      "id": "a",
      "correct": false,
      "text": {
        "de": "„Es ist das Sägewerk Brückner, sprich dort mit der Chefin.“",
        "en": "“It is the Brückner sawmill, talk to the owner there.”"
      },
      "feedback": {
        "de": "Noch nicht. Den Namen nennen Sie erst, wenn die Kundin einverstanden ist, und hingehen tun Sie zusammen.",
        "en": "Not yet. You mention the name once the customer agrees, and you go there together."
      }
    },
    {
      "id": "b",
      "correct": true,
      "text": {
        "de": "„Ein Sägewerk mit einer fünfzehn Jahre alten Steuerung. Wäre das etwas für euch?“",
        "en": "“A sawmill with controls that are fifteen years old. Would that be something for you?”"
      },
      "feedback": {
        "de": "Ja. Ohne Namen können Sie die Lage beschreiben und gemeinsam einschätzen.",
        "en": "Yes. Without names you can describe the situation and judge it together."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "„Wir haben dort gerade acht Prozent nachgelassen.“",
        "en": "“We have just given them eight per cent off.”"
      },
      "feedback": {
        "de": "Nie. Preise, Rabatte und Margen bleiben im eigenen Haus, auch wenn die Kundin zustimmt.",
        "en": "Never. Prices, discounts and margins stay in your own house, even if the customer agrees."
      }
    },
    {
      "id": "d",
      "correct": true,
      "text": {
        "de": "„Ich frage am Donnerstag nach, ob du zum nächsten Termin mitkommen kannst.“",
        "en": "“On Thursday I will ask whether you can come along to the next meeting.”"
      },
      "feedback": {
        "de": "Ja. Das verrät nichts und sagt Ihrem Gegenüber, wann es weitergeht.",
        "en": "Yes. It gives nothing away and tells your counterpart when to expect more."
      }
    }
  ],
  "reason": {
    "de": "Erst der Kunde, dann der Partner: Bis zur Zustimmung sprechen Sie ohne Namen. Preise und Rabatte bleiben immer bei Ihnen.",
    "en": "First the customer, then the partner: until the customer agrees you talk without names. Prices and discounts always stay with you."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0306', '01900000-0000-7000-8000-0000000d0101', 6, '01900000-0000-7000-8000-0000000d0204', true, $json$
{
  "type": "single",
  "text": {
    "de": "Beim ersten Besuch sagt ein Werkleiter: „Für unsere Steuerung finden wir kaum noch Ersatzteile.“ Ein Angebot gibt es noch nicht. Was tun Sie?",
    "en": "On a first visit a plant manager says: “We can hardly find spare parts for our controls any more.” There is no offer yet. What do you do?"
  },
  "options": [
    {
      "id": "a",
      "correct": false,
      "text": {
        "de": "Erst das eigene Angebot abgeben und den Partner dazuholen, falls der Kunde zögert.",
        "en": "Submit your own offer first and bring in the partner if the customer hesitates."
      },
      "feedback": {
        "de": "Das wirkt wie ein Rettungsversuch. Dann steht der Umbauplan schon, und für eine Messung ist keine Zeit mehr.",
        "en": "That looks like a rescue attempt. By then the retrofit plan is fixed and there is no time left to measure."
      }
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "Abwarten, bis der Kunde von sich aus nach Energie fragt.",
        "en": "Wait until the customer asks about energy of his own accord."
      },
      "feedback": {
        "de": "Ein Zeichen genügt, und Sie haben es gerade gehört. Viele Kunden wissen gar nicht, dass beides zusammen geht.",
        "en": "One sign is enough, and you have just heard it. Many customers do not know that the two can go together."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "Eine Liste aller ähnlichen Kunden schreiben, damit der Partner sie prüfen kann.",
        "en": "Write a list of all similar customers for the partner to look through."
      },
      "feedback": {
        "de": "Listen schreiben Sie für niemanden. Es geht um diesen einen Kunden und den nächsten Termin.",
        "en": "You write lists for nobody. This is about this one customer and the next meeting."
      }
    },
    {
      "id": "d",
      "correct": true,
      "text": {
        "de": "Fragen, ob zum nächsten Termin jemand vom Partner mitkommen darf.",
        "en": "Ask whether someone from the partner may come along to the next meeting."
      },
      "feedback": {
        "de": "Genau. Jetzt lässt sich noch messen und beides zusammen planen.",
        "en": "Exactly. Now there is still time to measure and to plan both together."
      }
    }
  ],
  "reason": {
    "de": "Am Anfang hat der Partner etwas, womit er helfen kann: Zeit für eine Messung und einen Umbauplan, der noch offen ist.",
    "en": "At the start the partner has something to help with: time to measure and a retrofit plan that is still open."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0307', '01900000-0000-7000-8000-0000000d0101', 7, '01900000-0000-7000-8000-0000000d0205', true, $json$
{
  "type": "single",
  "text": {
    "de": "Was verdienen Sie am gemeinsamen Auftrag? Ihr Unternehmen liefert für 200.000 €, der Partner für 60.000 €. Welcher Betrag zählt für Ihre Provision?",
    "en": "What do you earn from a joint order? Your company delivers for €200,000, the partner for €60,000. Which amount counts towards your commission?"
  },
  "options": [
    {
      "id": "a",
      "correct": true,
      "text": {
        "de": "200.000 €, als hätten Sie allein verkauft",
        "en": "€200,000, as if you had sold alone"
      },
      "feedback": {
        "de": "Genau. Der gemeinsame Weg kostet Sie nichts.",
        "en": "Exactly. The joint way costs you nothing."
      }
    },
    {
      "id": "b",
      "correct": false,
      "text": {
        "de": "260.000 €, weil Sie den ganzen Auftrag gewonnen haben",
        "en": "€260,000, because you won the whole order"
      },
      "feedback": {
        "de": "Die 60.000 € des Partners zählen für dessen Verkäufer, nicht für Sie.",
        "en": "The partner’s €60,000 count for the partner’s seller, not for you."
      }
    },
    {
      "id": "c",
      "correct": false,
      "text": {
        "de": "130.000 €, weil beide sich den Auftrag je zur Hälfte teilen",
        "en": "€130,000, because the two of you share the order equally"
      },
      "feedback": {
        "de": "Geteilt wird nichts. Jeder behält, was sein Unternehmen liefert.",
        "en": "Nothing is split. Each keeps what their own company delivers."
      }
    },
    {
      "id": "d",
      "correct": false,
      "text": {
        "de": "Weniger als 200.000 €, weil ein Anteil als Vermittlung an den Partner geht",
        "en": "Less than €200,000, because a share goes to the partner as a finder’s fee"
      },
      "feedback": {
        "de": "Eine Vermittlungsgebühr gibt es nicht. Ihr Anteil bleibt ganz.",
        "en": "There is no finder’s fee. Your part stays whole."
      }
    }
  ],
  "reason": {
    "de": "Was Ihr eigenes Unternehmen liefert, zählt für Sie voll. Es wird nicht geteilt und nichts abgezogen; der Anteil des Partners zählt für den Partner.",
    "en": "What your own company delivers counts for you in full. Nothing is split or deducted; the partner’s part counts for the partner."
  }
}
$json$),
('01900000-0000-7000-8000-0000000d0308', '01900000-0000-7000-8000-0000000d0101', 8, '01900000-0000-7000-8000-0000000d0205', false, $json$
{
  "type": "trueFalse",
  "text": {
    "de": "Solange vom Partner noch kein Hinweis gekommen ist, warten Sie mit Ihrem eigenen besser ab: So bleiben Geben und Nehmen im Gleichgewicht.",
    "en": "As long as no lead has come from the partner, it is better to hold your own back: that keeps give and take in balance."
  },
  "correct": false,
  "reason": {
    "de": "Das stimmt nicht. Warten beide, kommt von keiner Seite etwas. Einer fängt an, und wer einen Hinweis erhält, antwortet binnen zwei Arbeitstagen.",
    "en": "That is not true. If both wait, nothing comes from either side. One of you starts, and whoever receives a lead replies within two working days."
  }
}
$json$);
