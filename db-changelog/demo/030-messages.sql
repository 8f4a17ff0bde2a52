--liquibase formatted sql

--changeset tandem:demo-030-messages context:demo splitStatements:false stripComments:false
insert into messaging.value_message (id, alliance_id, job_role, position) values
  ('01900000-0000-7000-8000-0000000e0001', '01900000-0000-7000-8000-00000a110001', null, 1),
  ('01900000-0000-7000-8000-0000000e0002', '01900000-0000-7000-8000-00000a110001', 'ACCOUNT_EXECUTIVE', 2),
  ('01900000-0000-7000-8000-0000000e0003', '01900000-0000-7000-8000-00000a110001', 'PRESALES', 3),
  ('01900000-0000-7000-8000-0000000e0004', '01900000-0000-7000-8000-00000a110001', 'CUSTOMER_SUCCESS', 4),
  ('01900000-0000-7000-8000-0000000e0005', '01900000-0000-7000-8000-00000a110002', null, 1);

insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, published_at, content) values
('01900000-0000-7000-8000-0000000e0101', '01900000-0000-7000-8000-0000000e0001', 1, 'PUBLISHED',
 '01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-000000010003', '2026-02-05 10:12Z', '2026-02-09 14:40Z', $json$
{
  "de": {
    "title": "Die Stromrechnung zahlt den Umbau mit",
    "story": "Ihre Steuerung muss ohnehin erneuert werden. Wenn die neue gleich auf Ihre Lastspitzen und auf die Strompreise reagiert, zahlt die Stromrechnung einen Teil davon mit. Kessler baut die Steuerung, Nordwind bringt Software und Tarif dazu, und beides kommt in einer Abschaltung. Ob sich das bei Ihnen lohnt, wissen wir nach zwei Wochen Messung. Vorher nennen wir Ihnen keine Zahl.",
    "benefits": [
      "Der Umbau rechnet sich früher, weil die Ersparnis beim Strom einen Teil davon bezahlt.",
      "Die Produktion steht einmal still, nicht zweimal.",
      "Zwei Verträge, ein Zeitplan: Was zwischen Steuerung und Software zu klären ist, klären die beiden Firmen."
    ],
    "proofPoints": [
      {
        "text": "In der Gießerei Althoff sank die Zeit, bis sich der Umbau rechnet, von 5,2 auf 3,4 Jahre.",
        "source": "Gießerei Althoff (erfundenes Unternehmen dieser Demo), Abschlussbericht des gemeinsamen Pilotprojekts"
      },
      {
        "text": "Die höchste Lastspitze des Monats lag nach dem Umbau um 22 Prozent niedriger.",
        "source": "Gießerei Althoff (erfunden), Lastprofil vor und nach dem Umbau, je acht Wochen"
      }
    ],
    "objections": [
      {
        "objection": "Energie ist bei uns eine andere Abteilung.",
        "answer": "Dann laden wir sie zum nächsten Termin ein. Der Umbau ist die einzige Gelegenheit, bei der Messtechnik ohne zusätzlichen Stillstand eingebaut werden kann."
      },
      {
        "objection": "Zwei Firmen, das heißt am Ende: Keiner ist zuständig.",
        "answer": "Jede haftet in ihrem eigenen Vertrag für ihren Teil. Sie haben auf jeder Seite eine Person mit Namen und Telefonnummer."
      },
      {
        "objection": "Was, wenn die Ersparnis ausbleibt?",
        "answer": "Deshalb messen wir vorher zwei Wochen lang. Zeigt die Messung zu wenig, sagen wir es Ihnen, und Sie erneuern nur die Steuerung."
      }
    ],
    "triggers": [
      "die Steuerung älter als zehn Jahre ist und jemand über Ersatzteile oder Störungen spricht",
      "jemand fragt, wann sich der Umbau rechnet",
      "von Lastspitzen, Strompreisen oder einem Energiebericht die Rede ist"
    ],
    "contacts": [
      "Kessler: Miriam Vogt, Partnermanagerin, miriam.vogt@kessler.example",
      "Nordwind: Oliver Grant, Partnermanager, oliver.grant@nordwind.example"
    ]
  },
  "en": {
    "title": "The electricity bill helps to pay for the retrofit",
    "story": "Your controls have to be renewed anyway. If the new ones respond to your load peaks and to power prices from the first day, the electricity bill pays for part of them. Kessler builds the controls, Nordwind adds software and tariff, and both come in one shutdown. Whether that is worth it for you, we will know after two weeks of measuring. Before that we give you no figure.",
    "benefits": [
      "The retrofit pays off sooner, because the saving on electricity pays for part of it.",
      "Production stops once, not twice.",
      "Two contracts, one schedule: whatever has to be settled between controls and software, the two companies settle."
    ],
    "proofPoints": [
      {
        "text": "At the Althoff foundry the time until the retrofit pays off fell from 5.2 to 3.4 years.",
        "source": "Althoff foundry (a company invented for this demo), final report of the joint pilot project"
      },
      {
        "text": "The highest load peak of the month was 22 per cent lower after the retrofit.",
        "source": "Althoff foundry (invented), load profile before and after the retrofit, eight weeks each"
      }
    ],
    "objections": [
      {
        "objection": "With us, energy is another department.",
        "answer": "Then let us invite them to the next meeting. The retrofit is the only occasion on which metering can be installed without a further standstill."
      },
      {
        "objection": "Two companies: in the end that means nobody is responsible.",
        "answer": "Each answers for its part in its own contract. On each side you have one person with a name and a phone number."
      },
      {
        "objection": "What if the saving does not come about?",
        "answer": "That is why we measure for two weeks first. If the measurement shows too little, we tell you, and you renew only the controls."
      }
    ],
    "triggers": [
      "the controls are more than ten years old and somebody mentions spare parts or breakdowns",
      "somebody asks when the retrofit will pay off",
      "load peaks, power prices or an energy report come up"
    ],
    "contacts": [
      "Kessler: Miriam Vogt, partner manager, miriam.vogt@kessler.example",
      "Nordwind: Oliver Grant, partner manager, oliver.grant@nordwind.example"
    ]
  }
}
$json$),
('01900000-0000-7000-8000-0000000e0201', '01900000-0000-7000-8000-0000000e0002', 1, 'PUBLISHED',
 '01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-000000010003', '2026-02-06 08:55Z', '2026-02-10 09:20Z', $json$
{
  "de": {
    "title": "Wenn es sich zu spät rechnet",
    "story": "Sie sagen, der Umbau rechnet sich erst in fünf Jahren. Bisher haben wir nur die Steuerung gerechnet. Ihre alte Anlage kann eines nicht: sich zurücknehmen, wenn Strom teuer ist. Die neue kann es. Lassen Sie uns mit unserem Partner zwei Wochen lang messen, was das in Ihrem Werk ausmacht. Danach legen wir Ihnen dieselbe Rechnung noch einmal hin, mit der Stromrechnung darin.",
    "benefits": [
      "Die Geschäftsführung bekommt eine Rechnung, in der auch die laufende Ersparnis steht.",
      "Die Zahl kommt aus dem eigenen Werk, nicht aus einem Prospekt.",
      "Die Entscheidung wird kleiner: erst messen, dann bestellen."
    ],
    "proofPoints": [
      {
        "text": "Von 40 verlorenen Angeboten eines Jahres scheiterten 17 an der Amortisation, nicht an der Technik.",
        "source": "Kessler Systeme (erfunden), Auswertung der verlorenen Angebote, von beiden Seiten gelesen"
      },
      {
        "text": "Herr Althoff hat dasselbe Angebot, das er zuvor abgelehnt hatte, nach der Messung bestellt.",
        "source": "Gießerei Althoff (erfunden), Referenzgespräch auf Anfrage"
      }
    ],
    "objections": [
      {
        "objection": "Wir haben schon einen Stromanbieter.",
        "answer": "Den können Sie behalten. Die Software spart auch mit Ihrem heutigen Vertrag Lastspitzen ein; der Tarif ist ein zweiter Schritt."
      },
      {
        "objection": "Noch ein Anbieter, noch ein Auswahlverfahren.",
        "answer": "Die Messung kostet Sie nichts und verpflichtet zu nichts. Erst danach entscheiden Sie, ob Sie mit zwei Firmen sprechen wollen."
      }
    ],
    "triggers": [
      "ein Angebot am Zeitpunkt scheitert, zu dem es sich rechnet",
      "die Geschäftsführung oder der Einkauf zum ersten Mal mit am Tisch sitzt",
      "Sie den ersten Rundgang durch das Werk vereinbaren"
    ],
    "contacts": [
      "Kessler: Aylin Demir, Vertrieb Nord 1, für den gemeinsamen Ersttermin",
      "Nordwind: Lena Hoffmann, Großkunden Nord, für Messung und Tarif"
    ]
  },
  "en": {
    "title": "When it pays off too late",
    "story": "You say the retrofit takes five years to pay off. So far we have only counted the controls. There is one thing your old plant cannot do: step back when power is expensive. The new one can. Let us measure for two weeks, with our partner, what that means in your factory. Then we will put the same calculation in front of you again, with the electricity bill in it.",
    "benefits": [
      "The management gets a calculation that includes the running saving.",
      "The figure comes from their own factory, not from a brochure.",
      "The decision becomes smaller: measure first, order later."
    ],
    "proofPoints": [
      {
        "text": "Of 40 offers lost in a year, 17 failed on the time to pay off, not on the technology.",
        "source": "Kessler Systeme (invented), review of lost offers, read by both sides"
      },
      {
        "text": "Mr Althoff ordered the very offer he had declined before, once the measurements were in.",
        "source": "Althoff foundry (invented), reference call on request"
      }
    ],
    "objections": [
      {
        "objection": "We already have an electricity supplier.",
        "answer": "You can keep it. The software cuts load peaks with your present contract too; the tariff is a second step."
      },
      {
        "objection": "One more supplier, one more selection procedure.",
        "answer": "The measurement costs you nothing and commits you to nothing. Only then do you decide whether you want to talk to two companies."
      }
    ],
    "triggers": [
      "an offer fails on the date at which it pays off",
      "the management or purchasing sits at the table for the first time",
      "you arrange the first tour of the factory"
    ],
    "contacts": [
      "Kessler: Aylin Demir, Vertrieb Nord 1, for the joint first meeting",
      "Nordwind: Lena Hoffmann, Großkunden Nord, for measurement and tariff"
    ]
  }
}
$json$),
('01900000-0000-7000-8000-0000000e0301', '01900000-0000-7000-8000-0000000e0003', 1, 'PUBLISHED',
 '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009', '2026-02-06 13:30Z', '2026-02-11 08:15Z', $json$
{
  "de": {
    "title": "Eine Schnittstelle, eine Abschaltung",
    "story": "Die neue Steuerung gibt ihre Messwerte über eine offene Schnittstelle weiter und nimmt Sollwerte an – nur in den Grenzen, die Ihre Technik vorher festlegt. Die Software von Nordwind schlägt vor, wann eine Last warten darf; das letzte Wort hat immer die Steuerung. Fällt die Verbindung aus, läuft die Anlage weiter wie heute. Eingebaut wird alles in derselben Abschaltung.",
    "benefits": [
      "Die Grenzen für jede Maschine legt der Kunde fest; außerhalb greift die Software nicht ein.",
      "Ohne Verbindung läuft die Anlage weiter, nur ohne Ersparnis.",
      "Ein Umbauplan, eine Abnahme, keine zweite Verkabelung."
    ],
    "proofPoints": [
      {
        "text": "In acht Wochen Probebetrieb hat die Steuerung 312 Vorschläge der Software angenommen und 19 abgelehnt; die Produktion war nicht betroffen.",
        "source": "Gießerei Althoff (erfunden), Protokoll des Probebetriebs"
      }
    ],
    "objections": [
      {
        "objection": "In meine Steuerung greift mir niemand von außen ein.",
        "answer": "Das geschieht auch nicht. Die Software schlägt vor, die Steuerung prüft gegen Ihre Grenzen und entscheidet. Sie können den Zugang jederzeit abschalten."
      },
      {
        "objection": "Unsere IT lässt keine Daten aus dem Werk.",
        "answer": "Die Rechnung kann auf einem Gerät im Werk laufen. Hinaus gehen dann nur Viertelstundenwerte, und die Liste dafür unterschreibt Ihre IT."
      }
    ],
    "triggers": [
      "im Lastenheft Messwerte oder eine offene Schnittstelle verlangt werden",
      "die Instandhaltung einen Termin für die Abschaltung sucht",
      "ein Werk Öfen, Druckluft, Kälte oder Pumpen betreibt, die eine Weile warten können"
    ],
    "contacts": [
      "Kessler: Dirk Schumann, Technik Nord, für Steuerung und Umbauplan",
      "Nordwind: Ulrike Hansen, Lösungsberatung Nord, für Messung und Schnittstelle"
    ]
  },
  "en": {
    "title": "One interface, one shutdown",
    "story": "The new controls pass on their readings through an open interface and accept set points – only within limits that your engineers lay down beforehand. Nordwind’s software suggests when a load may wait; the controls always have the last word. If the connection fails, the plant runs on as it does today. Everything is installed in the same shutdown.",
    "benefits": [
      "The customer sets the limits for each machine; outside them the software does not step in.",
      "Without a connection the plant runs on, only without the saving.",
      "One retrofit plan, one acceptance, no second round of cabling."
    ],
    "proofPoints": [
      {
        "text": "In eight weeks of trial operation the controls accepted 312 suggestions of the software and declined 19; production was not affected.",
        "source": "Althoff foundry (invented), log of the trial operation"
      }
    ],
    "objections": [
      {
        "objection": "Nobody reaches into my controls from outside.",
        "answer": "Nobody does. The software suggests, the controls check against your limits and decide. You can switch off the access at any time."
      },
      {
        "objection": "Our IT lets no data out of the factory.",
        "answer": "The calculation can run on a device in the factory. Then only quarter-hourly values go out, and your IT signs the list of them."
      }
    ],
    "triggers": [
      "a specification asks for readings or an open interface",
      "maintenance is looking for a date for the shutdown",
      "a factory runs furnaces, compressed air, cooling or pumps that can wait for a while"
    ],
    "contacts": [
      "Kessler: Dirk Schumann, Technik Nord, for controls and retrofit plan",
      "Nordwind: Ulrike Hansen, Lösungsberatung Nord, for measurement and interface"
    ]
  }
}
$json$),
('01900000-0000-7000-8000-0000000e0401', '01900000-0000-7000-8000-0000000e0004', 1, 'PUBLISHED',
 '01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009', '2026-02-09 11:05Z', '2026-02-12 15:30Z', $json$
{
  "de": {
    "title": "Was in Ihrem Werk noch steckt",
    "story": "Sie arbeiten seit Jahren mit einer unserer beiden Firmen, und die Anlage läuft. Beim letzten Besuch ist mir etwas aufgefallen: Die Hälfte von dem, was möglich wäre, bleibt liegen – entweder weil niemand die Spitzen sieht oder weil niemand sie senken kann. Unser Partner hat genau das, was dazu fehlt. Darf ich zum nächsten Wartungstermin jemanden mitbringen? Eine Stunde, am laufenden Werk.",
    "benefits": [
      "Der Rundgang findet am ohnehin geplanten Wartungstermin statt.",
      "Was im Werk schon eingebaut ist, wird weiter genutzt.",
      "Die Ansprechperson bleibt dieselbe."
    ],
    "proofPoints": [
      {
        "text": "Beim Sägewerk Brückner fand der gemeinsame Rundgang drei Antriebe, die zusammen ein Achtel der Lastspitze ausmachen.",
        "source": "Sägewerk Brückner (erfundenes Unternehmen dieser Demo), Protokoll des Wartungstermins"
      }
    ],
    "objections": [
      {
        "objection": "Sie wollen mir nur noch etwas verkaufen.",
        "answer": "Am Ende vielleicht, wenn es sich für Sie rechnet. Zuerst bekommen Sie ein Blatt mit den drei größten Verbrauchern, und das behalten Sie in jedem Fall."
      },
      {
        "objection": "Bei uns läuft es, da fasse ich nichts an.",
        "answer": "Müssen Sie auch nicht. Gemessen wird von außen, ohne Eingriff. Umgebaut würde erst, wenn die Anlage ohnehin steht."
      }
    ],
    "triggers": [
      "sich Störungen häufen oder ein Ersatzteil abgekündigt ist",
      "der Kunde über die Stromrechnung klagt",
      "eine Wartung, eine Vertragsverlängerung oder ein Jahresgespräch ansteht"
    ],
    "contacts": [
      "Kessler: Christine Wolf, Service Süd, für den gemeinsamen Wartungstermin",
      "Nordwind: Laura Gruber, Kundenerfolg Süd, für die Messung"
    ]
  },
  "en": {
    "title": "What is still hidden in your factory",
    "story": "You have worked with one of our two companies for years, and the plant is running. On my last visit I noticed something: half of what would be possible is left lying – either because nobody sees the peaks or because nobody can lower them. Our partner has exactly what is missing. May I bring someone along to the next maintenance visit? One hour, with the factory running.",
    "benefits": [
      "The tour takes place on the maintenance visit that is planned anyway.",
      "What is already installed in the factory stays in use.",
      "The person to talk to stays the same."
    ],
    "proofPoints": [
      {
        "text": "At the Brückner sawmill the joint tour found three drives that together make up an eighth of the load peak.",
        "source": "Brückner sawmill (a company invented for this demo), record of the maintenance visit"
      }
    ],
    "objections": [
      {
        "objection": "You just want to sell me something else.",
        "answer": "In the end perhaps, if it pays for you. First you get a sheet with your three largest consumers, and that is yours to keep in any case."
      },
      {
        "objection": "It is running, so I am not touching anything.",
        "answer": "You need not. We measure from outside, without interfering. A retrofit would only come when the plant stands still anyway."
      }
    ],
    "triggers": [
      "breakdowns become frequent or a spare part is discontinued",
      "the customer complains about the electricity bill",
      "maintenance, a contract renewal or an annual review is coming up"
    ],
    "contacts": [
      "Kessler: Christine Wolf, Service Süd, for the joint maintenance visit",
      "Nordwind: Laura Gruber, Kundenerfolg Süd, for the measurement"
    ]
  }
}
$json$),
('01900000-0000-7000-8000-0000000e0501', '01900000-0000-7000-8000-0000000e0005', 1, 'PUBLISHED',
 '01900000-0000-7000-8000-0000051de003', '01900000-0000-7000-8000-000000010012', '2026-04-27 09:40Z', '2026-04-30 12:10Z', $json$
{
  "de": {
    "title": "Laden, wenn der Strom günstig ist",
    "story": "In Ihrem Lager laden die Stapler alle zur selben Stunde, und genau dann ist der Strom am teuersten. Halden plant die Schichten, Nordwind kennt die Preise des nächsten Tages. Zusammen laden wir die Stapler dann, wenn es günstig ist, und keine Schicht wartet auf ein leeres Gerät.",
    "benefits": [
      "Geladen wird in den günstigen Stunden, ohne dass eine Schicht wartet.",
      "Der Anschluss muss nicht vergrößert werden, wenn weitere Elektrofahrzeuge kommen."
    ],
    "proofPoints": [
      {
        "text": "Im Lager Uelzen fielen die Ladekosten in einem Monat um ein Sechstel.",
        "source": "Halden Logistik (erfundenes Unternehmen dieser Demo), eigenes Lager, ein Monat Probebetrieb"
      }
    ],
    "objections": [
      {
        "objection": "Unsere Schichten sind heilig.",
        "answer": "Daran ändert sich nichts. Die Schichtplanung gibt vor, wann welches Gerät geladen sein muss; nur die Stunden davor werden verschoben."
      }
    ],
    "triggers": [
      "ein Lager auf Elektrostapler umstellt",
      "der Netzanschluss zu klein wird"
    ],
    "contacts": [
      "Halden: Rita Stein, Partnermanagerin, rita.stein@halden.example",
      "Nordwind: Freya Lindqvist, Partnermanagerin, freya.lindqvist@nordwind.example"
    ]
  },
  "en": {
    "title": "Charge when power is cheap",
    "story": "In your warehouse all forklifts charge in the same hour, and that is exactly when power is most expensive. Halden plans the shifts, Nordwind knows the next day’s prices. Together we charge the forklifts when it is cheap, and no shift waits for an empty machine.",
    "benefits": [
      "Charging takes place in the cheap hours without any shift having to wait.",
      "The grid connection need not be enlarged when more electric vehicles come."
    ],
    "proofPoints": [
      {
        "text": "In the Uelzen warehouse the cost of charging fell by a sixth in one month.",
        "source": "Halden Logistik (a company invented for this demo), own warehouse, one month of trial operation"
      }
    ],
    "objections": [
      {
        "objection": "Our shifts are sacred.",
        "answer": "Nothing changes about them. The shift plan says when each machine must be charged; only the hours before that are moved."
      }
    ],
    "triggers": [
      "a warehouse changes over to electric forklifts",
      "the grid connection becomes too small"
    ],
    "contacts": [
      "Halden: Rita Stein, partner manager, rita.stein@halden.example",
      "Nordwind: Freya Lindqvist, partner manager, freya.lindqvist@nordwind.example"
    ]
  }
}
$json$);

--changeset tandem:demo-031-message-drafts context:demo splitStatements:false stripComments:false
-- Miriam Vogt sharpens the message for account executives: a draft that only her side sees.
insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, content)
select '01900000-0000-7000-8000-0000000e0202', message_id, 2, 'DRAFT', author_side, edited_by, '2026-05-13 15:20Z',
  content || jsonb_build_object(
    'de', (content -> 'de') || $json$
    {
      "story": "Sie sagen, der Umbau rechnet sich erst in fünf Jahren. Bisher haben wir nur die Steuerung gerechnet. Ihre alte Anlage kann eines nicht: sich zurücknehmen, wenn Strom teuer ist. Die neue kann es. Unser Partner misst zwei Wochen lang mit, was das in Ihrem Werk ausmacht, während der Betrieb weiterläuft. Danach legen wir Ihnen dieselbe Rechnung noch einmal hin, mit der Stromrechnung darin.",
      "triggers": [
        "Sie den ersten Rundgang durch das Werk vereinbaren",
        "die Geschäftsführung oder der Einkauf zum ersten Mal mit am Tisch sitzt",
        "jemand fragt, wann sich der Umbau rechnet"
      ]
    }$json$,
    'en', (content -> 'en') || $json$
    {
      "story": "You say the retrofit takes five years to pay off. So far we have only counted the controls. There is one thing your old plant cannot do: step back when power is expensive. The new one can. For two weeks our partner measures what that means in your factory, while work goes on. Then we will put the same calculation in front of you again, with the electricity bill in it.",
      "triggers": [
        "you arrange the first tour of the factory",
        "the management or purchasing sits at the table for the first time",
        "somebody asks when the retrofit will pay off"
      ]
    }$json$)
from messaging.value_message_version where id = '01900000-0000-7000-8000-0000000e0201';

-- Her version for presales waits for Nordwind's approval.
insert into messaging.value_message_version (id, message_id, number, state, author_side, edited_by, edited_at, content)
select '01900000-0000-7000-8000-0000000e0302', message_id, 2, 'SUBMITTED', '01900000-0000-7000-8000-0000051de001',
  '01900000-0000-7000-8000-000000010003', '2026-05-12 13:05Z',
  content || jsonb_build_object(
    'de', (content -> 'de') || $json$
    {
      "benefits": [
        "Die Grenzen für jede Maschine legt der Kunde fest; außerhalb greift die Software nicht ein.",
        "Ohne Verbindung läuft die Anlage weiter wie heute, nur ohne Ersparnis.",
        "Ein Umbauplan, eine Abnahme, keine zweite Verkabelung.",
        "Die Werte je Maschine genügen für den jährlichen Energiebericht."
      ],
      "triggers": [
        "im Lastenheft Messwerte oder eine offene Schnittstelle verlangt werden",
        "die Instandhaltung einen Termin für die Abschaltung sucht",
        "der Kunde einen Energiebericht schreiben muss",
        "ein Werk Öfen, Druckluft, Kälte oder Pumpen betreibt, die eine Weile warten können"
      ]
    }$json$,
    'en', (content -> 'en') || $json$
    {
      "benefits": [
        "The customer sets the limits for each machine; outside them the software does not step in.",
        "Without a connection the plant runs on as it does today, only without the saving.",
        "One retrofit plan, one acceptance, no second round of cabling.",
        "The values for each machine are sufficient for the yearly energy report."
      ],
      "triggers": [
        "a specification asks for readings or an open interface",
        "maintenance is looking for a date for the shutdown",
        "the customer has to write an energy report",
        "a factory runs furnaces, compressed air, cooling or pumps that can wait for a while"
      ]
    }$json$)
from messaging.value_message_version where id = '01900000-0000-7000-8000-0000000e0301';

--changeset tandem:demo-032-approvals context:demo
-- The author's side approves by submitting, the other side publishes by approving.
insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)
select v.id, v.author_side, v.edited_by, encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex'), v.edited_at + interval '4 minutes'
from messaging.value_message_version v where v.state <> 'DRAFT'
union all
select v.id, s.id, p.person_id, encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex'), v.published_at
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
join alliance.side s on s.alliance_id = m.alliance_id and s.id <> v.author_side
join (values
  ('01900000-0000-7000-8000-0000051de001'::uuid, '01900000-0000-7000-8000-000000010003'::uuid),
  ('01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-000000010009'),
  ('01900000-0000-7000-8000-0000051de004', '01900000-0000-7000-8000-000000010039')
) as p (side_id, person_id) on p.side_id = s.id
where v.state = 'PUBLISHED';
