--liquibase formatted sql

--changeset tandem:demo-module-lesson-5 context:demo splitStatements:false stripComments:false
insert into learning.lesson (id, module_version_id, position, part, minutes, title, body) values (
  '01900000-0000-7000-8000-0000000d0205', '01900000-0000-7000-8000-0000000d0101', 5, 'CHANCES', 3,
  '{"de": "Ihre Provision, Ihre Zeit, Ihr erster Schritt", "en": "Your commission, your time, your first step"}',
  jsonb_build_object(
'de', $md$Zwei Fragen darf man laut stellen, auch wenn es um Partnerschaft geht: Was verdiene ich daran? Und was kostet es mich an Zeit?

## Was Sie verdienen

Beide Firmen haben eine einfache Regel vereinbart: **Was Ihr eigenes Unternehmen liefert, zählt für Sie voll – genau so, als hätten Sie allein verkauft.** Geteilt wird nichts. Was der Partner liefert, zählt für dessen Verkäufer.

Ein Beispiel: Der Kunde bestellt bei Ihrem Unternehmen für 80.000 € und beim Partner für 30.000 €. Für Ihre Provision zählen 80.000 €. Nicht 110.000 €, aber auch nicht die Hälfte davon. Der gemeinsame Weg kostet Sie also nichts; er macht es nur wahrscheinlicher, dass Ihr Anteil überhaupt bestellt wird.

Noch **nicht geklärt** ist, ob ein Hinweis vergütet wird, aus dem der Partner ein Geschäft ohne Sie macht. Solange nichts anderes vereinbart ist, lautet die Antwort: nein.

## Was es Sie an Zeit kostet

Rechnen Sie mit etwa 90 Minuten im Quartal, dieses Modul eingeschlossen. Für einen gemeinsamen Ersttermin sind es 20 Minuten Vorbereitung zu zweit. **Listen Ihrer Kunden schreiben Sie für niemanden.** Es geht immer um einen Kunden und um den nächsten Termin.

Zurück bekommen Sie Termine, die sonst später anfallen: Bei Herrn Althoff ersetzte der gemeinsame Rundgang zwei Besuche.

## Wer fängt an?

Wenn beide auf den ersten Hinweis des anderen warten, kommt keiner. Deshalb gilt: Sie müssen nichts bekommen haben, um etwas zu geben. Wer einen Hinweis erhält, antwortet binnen zwei Arbeitstagen, auch wenn die Antwort „passt nicht“ heißt.

## Ihr erster Schritt

1. **Lernen Sie Ihr Gegenüber kennen.** Miriam Vogt (Kessler) und Oliver Grant (Nordwind) nennen Ihnen, wer in Ihrer Region dieselbe Aufgabe hat.
2. **Telefonieren Sie eine Viertelstunde.** Jeder beschreibt ein Werk, ohne Namen, bei dem die zweite Hälfte fehlt.
3. **Wählen Sie eines aus** und fragen Sie diesen Kunden, ob der andere mitkommen darf.
4. **Fahren Sie zusammen hin**, möglichst innerhalb von vier Wochen.

Mehr braucht es für den Anfang nicht.
$md$,
'en', $md$Two questions may be asked aloud, even where partnership is concerned: what do I earn from it? And how much time does it cost me?

## What you earn

The two companies agreed on a simple rule: **what your own company delivers counts for you in full – exactly as if you had sold it alone.** Nothing is split. What the partner delivers counts for the partner’s seller.

An example: the customer orders for €80,000 from your company and for €30,000 from the partner. €80,000 count towards your commission. Not €110,000, but not half of that either. So the joint way costs you nothing; it only makes it more likely that your part is ordered at all.

What is **not settled** yet is whether a lead is paid for that the partner turns into business without you. Until something else is agreed, the answer is no.

## What it costs you in time

Reckon with about 90 minutes a quarter, this module included. A joint first meeting takes the two of you 20 minutes to prepare. **You write lists of your customers for nobody.** It is always about one customer and the next meeting.

What you get back are meetings that would otherwise come later: for Mr Althoff, the joint tour of the factory replaced two visits.

## Who starts?

If both wait for the other’s first lead, neither will come. So the rule is: you need not have received anything in order to give. Whoever receives a lead replies within two working days, even if the reply is “not a fit”.

## Your first step

1. **Get to know your counterpart.** Miriam Vogt (Kessler) and Oliver Grant (Nordwind) will tell you who has the same job in your region.
2. **Talk on the phone for a quarter of an hour.** Each describes a factory, without names, where the second half is missing.
3. **Choose one** and ask that customer whether the other may come along.
4. **Go there together**, within four weeks if you can.

That is all it takes to begin.
$md$));
