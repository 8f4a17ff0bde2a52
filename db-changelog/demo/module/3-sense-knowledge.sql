--liquibase formatted sql

--changeset tandem:demo-module-lesson-3 context:demo splitStatements:false stripComments:false
insert into learning.lesson (id, module_version_id, position, part, minutes, title, body) values (
  '01900000-0000-7000-8000-0000000d0203', '01900000-0000-7000-8000-0000000d0101', 3, 'SENSE', 3,
  '{"de": "Was wir teilen – und was nie", "en": "What we share – and what we never do"}',
  jsonb_build_object(
'de', $md$Was Sie über Ihren Kunden wissen, haben Sie sich in Jahren erarbeitet. Es wäre seltsam, wenn Sie es ohne Weiteres jemandem gäben, den Sie kaum kennen. Deshalb haben beide Firmen vor dem ersten gemeinsamen Termin eine Grenze gezogen. Sie gilt für beide in gleicher Weise.

## Die Grenze

| Das teilen wir, wenn der Kunde einverstanden ist | Das teilen wir nie |
|---|---|
| Name des Werks und der Ansprechperson | Ihre Preise, Rabatte und Margen |
| Alter und Art der Steuerung | Andere Vorhaben bei diesem Kunden |
| Lastprofil und Stromverbrauch des Werks | Was man Ihnen vertraulich gesagt hat |
| Termine und den nächsten Schritt | Kundenlisten, ganz oder in Teilen |

Links steht, was man braucht, um **ein** Vorhaben gemeinsam vorzubereiten. Rechts steht alles, womit man Ihnen beim Kunden schaden oder ohne Sie Geschäfte machen könnte.

## Erst der Kunde, dann der Partner

Bevor Sie einen Namen nennen, fragen Sie den Kunden: „Darf ich jemanden von unserem Partner mitbringen, der Ihnen Ihre Lastspitzen zeigt?“ Sagt er Nein, bleibt es dabei. Bis dahin sprechen Sie mit Ihrem Gegenüber nur ohne Namen: „Ich habe eine Gießerei mit einer zwanzig Jahre alten Steuerung. Ist das etwas für euch?“

## Es bleibt Ihr Kunde

Wer den Kontakt mitbringt, führt. Sie vereinbaren die Termine, Sie sind dabei, und niemand von der anderen Seite geht ohne Ihr Wissen zu Ihrem Kunden. Das gilt auch später: Ergibt sich aus dem Vorhaben ein weiteres, erfahren Sie es zuerst.

## Und wenn sich jemand nicht daran hält?

Dann sagen Sie es Ihrer Partnermanagerin oder Ihrem Partnermanager: bei Kessler Miriam Vogt, bei Nordwind Oliver Grant. Die beiden klären es miteinander, innerhalb einer Woche, und Sie hören, was herausgekommen ist.

Vertrauen lässt sich nicht vertraglich verordnen. Eine klare Grenze hilft aber, damit anzufangen: Wer weiß, was er behalten darf, gibt den Rest leichter her.
$md$,
'en', $md$What you know about your customer took you years to learn. It would be odd to hand it over just like that to someone you hardly know. So both companies drew a line before the first joint meeting. It holds for both in the same way.

## The line

| We share this, if the customer agrees | We never share this |
|---|---|
| Name of the factory and of the contact | Your prices, discounts and margins |
| Age and kind of the controls | Other projects with this customer |
| The factory’s load profile and power consumption | What you were told in confidence |
| Dates and the next step | Customer lists, whole or in part |

On the left is what it takes to prepare **one** project together. On the right is everything that could be used to harm you with the customer or to do business without you.

## First the customer, then the partner

Before you mention a name, ask the customer: “May I bring someone from our partner who can show you your load peaks?” If the answer is no, that is the end of it. Until then you talk to your counterpart without names: “I have a foundry with controls that are twenty years old. Is that something for you?”

## It stays your customer

Whoever brings the contact leads. You arrange the meetings, you are there, and nobody from the other side goes to your customer without your knowledge. That also holds later: if the project gives rise to another, you are the first to hear.

## And if somebody breaks the rule?

Then tell your partner manager: Miriam Vogt at Kessler, Oliver Grant at Nordwind. The two of them settle it with each other, within a week, and you hear what came of it.

Trust cannot be decreed by contract. But a clear line helps you to make a start: if you know what you may keep, it is easier to give the rest.
$md$));
