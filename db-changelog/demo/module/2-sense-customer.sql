--liquibase formatted sql

--changeset tandem:demo-module-lesson-2 context:demo splitStatements:false stripComments:false
insert into learning.lesson (id, module_version_id, position, part, minutes, title, body, message_id) values (
  '01900000-0000-7000-8000-0000000d0202', '01900000-0000-7000-8000-0000000d0101', 2, 'SENSE', 3,
  '{"de": "Was Ihr Kunde davon hat", "en": "What is in it for your customer"}',
  jsonb_build_object(
'de', $md$Kein Kunde kauft eine Partnerschaft. Er kauft, dass etwas besser wird. Bei Kessler und Nordwind sind das drei Dinge, und jedes davon gibt es nur, wenn beide zusammen kommen.

## Die Stromrechnung zahlt mit

Eine neue Steuerung allein bringt weniger Störungen und Ersatzteile, die es noch gibt. Das ist viel wert, steht aber auf keiner Rechnung. Hört die Steuerung auf die Software von Nordwind, fährt das Werk seine Spitzen herunter und legt Lasten in günstige Stunden. **Diese Ersparnis steht auf der Rechnung** – und bezahlt einen Teil des Umbaus.

## Eine Abschaltung statt zwei

Wer erst die Steuerung und ein Jahr später die Messtechnik einbaut, hält die Produktion zweimal an. Gemeinsam geplant, zieht die Messtechnik mit der Steuerung ein. Für viele Werkleitungen wiegt das schwerer als der Strompreis.

## Jeder haftet für das, was er kann

Es gibt zwei Verträge, einen Zeitplan und je eine Ansprechperson auf beiden Seiten. Der Kunde muss nicht vermitteln, wenn Steuerung und Software sich einmal nicht verstehen: Das klären die beiden Firmen unter sich.

## Wer was hören will

| Ihr Gegenüber | fragt sich | und hört von Ihnen |
|---|---|---|
| Werkleitung | Wie lange stehen wir? | Einmal, nicht zweimal. |
| Geschäftsführung | Wann rechnet sich das? | Früher, weil die Stromrechnung mitzahlt. |
| Energieverantwortliche | Wo entstehen die Spitzen? | Je Maschine gemessen und von selbst gekappt. |

## Was Sie nicht versprechen

- **Keinen festen Strompreis.** Der Tarif belohnt Beweglichkeit; billig bleibt Strom deshalb nicht.
- **Keine Zahl vor der Messung.** Nach zwei Wochen Lastprofil wissen wir, was im Werk zu holen ist. Lohnt es sich nicht, sagen wir auch das.
- **Keine gemeinsame Rechnung.** Zwei Firmen, zwei Verträge.

Wer diese drei Sätze ungefragt sagt, dem glaubt man auch die übrigen.
$md$,
'en', $md$No customer buys a partnership. They buy something getting better. With Kessler and Nordwind that means three things, and each of them exists only if both come together.

## The electricity bill helps to pay

New controls on their own bring fewer breakdowns and spare parts that still exist. That is worth a lot, but it appears on no bill. If the controls listen to Nordwind’s software, the factory cuts its peaks and moves loads into cheap hours. **That saving does appear on the bill** – and pays for part of the retrofit.

## One shutdown instead of two

Whoever installs the controls first and the metering a year later stops production twice. Planned together, the metering goes in with the controls. To many plant managers that weighs more than the price of power.

## Each answers for what it does best

There are two contracts, one schedule and one person to talk to on each side. The customer does not have to mediate if controls and software should ever fail to understand each other: the two companies sort that out between them.

## Who wants to hear what

| The person opposite | wonders | and hears from you |
|---|---|---|
| Plant manager | How long will we stand still? | Once, not twice. |
| Management | When does it pay off? | Sooner, because the electricity bill helps to pay. |
| Energy officer | Where do the peaks come from? | Measured machine by machine, and cut automatically. |

## What you do not promise

- **No fixed price for power.** The tariff rewards flexibility; that does not keep power cheap.
- **No figure before measuring.** After two weeks of load profile we know what there is to gain in this factory. If it is not worth it, we say so.
- **No joint invoice.** Two companies, two contracts.

Say these three sentences unasked, and people will believe the rest.
$md$), '01900000-0000-7000-8000-0000000e0001');
