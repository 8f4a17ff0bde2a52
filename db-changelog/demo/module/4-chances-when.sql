--liquibase formatted sql

--changeset tandem:demo-module-lesson-4 context:demo splitStatements:false stripComments:false
insert into learning.lesson (id, module_version_id, position, part, minutes, title, body) values (
  '01900000-0000-7000-8000-0000000d0204', '01900000-0000-7000-8000-0000000d0101', 4, 'CHANCES', 3,
  '{"de": "Am Anfang, nicht am Ende", "en": "At the start, not at the end"}',
  jsonb_build_object(
'de', $md$Die häufigste Frage lautet: „Wann hole ich den Partner dazu?“ Die übliche Antwort ist: wenn ich allein nicht weiterkomme. Sie klingt vernünftig. Sie führt aber dazu, dass die Partnerschaft immer nur die schlechtesten Chancen bekommt.

## Derselbe Kunde, zweimal

**Im Oktober geholt.** Das Angebot für die Steuerung liegt seit sechs Wochen beim Kunden. Er zögert, die Zahlen sind ihm zu dünn. Jetzt kommt Nordwind dazu. Der Kunde merkt, dass hier etwas gerettet werden soll. Der Umbauplan steht schon, die Messtechnik passt nicht mehr hinein, und die Ersparnis ist eine Behauptung von Leuten, die das Werk nie gesehen haben.

**Im August geholt.** Beim ersten Rundgang fällt das Wort Stromkosten. Zwei Wochen lang läuft eine Messung. Als das Angebot kommt, steht die Ersparnis aus dem eigenen Werk schon darin, und der Umbau ist für beides geplant.

Der Aufwand ist derselbe. Nur hat der Partner beim zweiten Mal etwas, womit er helfen kann.

## Drei Zeichen, auf die Sie achten

Holen Sie den Partner dazu, sobald **eines** davon auftaucht:

1. **Die Steuerung ist älter als zehn Jahre**, und jemand spricht über Ersatzteile, Störungen oder Modernisierung.
2. **Jemand fragt, wann sich das rechnet.** Diese Frage beantwortet keine der beiden Firmen allein gut.
3. **Es geht um Lastspitzen, Strompreise oder einen Energiebericht** – und die Maschinen lassen sich heute nicht regeln.

Sie brauchen dafür keinen fertigen Plan. Ein Anruf mit drei Sätzen reicht: was für ein Werk, welches Zeichen, wann der nächste Termin ist.

## Und wenn ich es allein schaffen kann?

Dann geht es vielleicht auch allein. Fragen Sie sich aber, was der Kunde bekommt: eine Steuerung, die in zwei Jahren für die Energie noch einmal angefasst wird – oder eine, die gleich alles kann. Gemeinsame Vorhaben sind nicht nur die Rettung für schwere Fälle. Am meisten bringen sie dort, wo es ohnehin gut läuft.
$md$,
'en', $md$The question asked most is: “When do I bring in the partner?” The usual answer is: when I am stuck on my own. It sounds sensible. But it means that the partnership only ever gets the worst chances.

## The same customer, twice

**Called in October.** The offer for the controls has been with the customer for six weeks. They hesitate; the figures look thin to them. Now Nordwind joins. The customer notices that something is being rescued. The retrofit plan is finished, the metering no longer fits in, and the saving is a claim made by people who have never seen the factory.

**Called in August.** On the first tour of the factory somebody mentions the cost of power. Measurements run for two weeks. When the offer comes, the saving from the customer’s own factory is already in it, and the retrofit is planned for both.

The effort is the same. But the second time the partner has something to help with.

## Three signs to look out for

Bring in the partner as soon as **one** of these turns up:

1. **The controls are more than ten years old**, and somebody talks about spare parts, breakdowns or modernising.
2. **Somebody asks when it will pay off.** Neither company can answer that question well on its own.
3. **Load peaks, power prices or an energy report come up** – and today the machines cannot be regulated.

You do not need a finished plan. A call with three sentences is enough: what kind of factory, which sign, when the next meeting is.

## And if I can do it alone?

Then it may well work alone. But ask yourself what the customer gets: controls that will be opened up again for energy in two years – or controls that can do it all from the start. Joint projects are not just a rescue for hard cases. They bring the most where things are going well anyway.
$md$));
