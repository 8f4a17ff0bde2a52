--liquibase formatted sql

--changeset tandem:demo-module-lesson-1 context:demo splitStatements:false stripComments:false
insert into learning.lesson (id, module_version_id, position, part, minutes, title, body) values (
  '01900000-0000-7000-8000-0000000d0201', '01900000-0000-7000-8000-0000000d0101', 1, 'BACKGROUND', 3,
  '{"de": "Zwei halbe Antworten", "en": "Two half answers"}',
  jsonb_build_object(
'de', $md$Heinrich Althoff führt eine Gießerei mit 180 Leuten. Die Steuerung seiner Schmelzöfen ist neunzehn Jahre alt, Ersatzteile findet er nur noch gebraucht. Kessler bot ihm eine neue Steuerung an. Das Angebot gefiel ihm. Unterschrieben hat er nicht: Erst nach mehr als fünf Jahren hätte sich der Umbau bezahlt gemacht.

Ein halbes Jahr später saß Nordwind bei ihm. Die Software zeigte, dass wenige Lastspitzen im Monat ein Fünftel seiner Stromrechnung ausmachen. Auch das leuchtete ihm ein. Nur konnte er nichts daraus machen: Die alte Steuerung lässt sich nicht drosseln, wenn der Strom teuer wird.

## Beide hatten recht, beide gingen ohne Auftrag

Herr Althoff ist kein Einzelfall. Bevor die beiden Firmen einen Vertrag schlossen, haben sie nachgezählt:

- **Kessler** verlor im vergangenen Jahr 40 Angebote zur Modernisierung. In 17 Fällen störte den Kunden nicht die Technik, sondern die lange Zeit, bis sie sich rechnet.
- **Nordwind** konnte in jedem dritten Werk den größten Teil der berechneten Ersparnis nicht heben, weil die Maschinen nicht auf Signale hören.

Kessler hat also die Maschine, die sich steuern lässt, aber oft keinen Grund, der die Geschäftsführung überzeugt. Nordwind hat diesen Grund, aber oft keine Maschine, die mitmacht.

## Was die beiden Firmen vereinbart haben

Werken mit alter Steuerung bieten sie beides als **ein** Vorhaben an: eine neue Steuerung, die von Anfang an auf Lastspitzen und Strompreise reagiert. Jede Firma bleibt in ihrem Fach und schließt ihren eigenen Vertrag mit dem Kunden.

Bei Herrn Althoff wurde das vor der Unterschrift erprobt. Die Ersparnis beim Strom bezahlt dort einen Teil des Umbaus. Statt nach 5,2 Jahren rechnet er sich nach 3,4 Jahren. Herr Althoff hat bestellt.

## Was ein Vertrag nicht kann

Unterschrieben haben zwei Geschäftsführungen. Vor dem Kunden sitzen Sie. Ob die Allianz mehr wird als eine Meldung auf zwei Internetseiten, hängt an einer unscheinbaren Gewohnheit: dass Sie im Gespräch merken, wann die zweite Hälfte der Antwort fehlt – und wissen, wen Sie dann anrufen.
$md$,
'en', $md$Heinrich Althoff runs a foundry with 180 people. The controls of his melting furnaces are nineteen years old, and spare parts can only be found second-hand. Kessler offered him new controls. He liked the offer. He did not sign it: the retrofit would have taken more than five years to pay for itself.

Half a year later Nordwind sat in his office. The software showed that a few load peaks a month make up a fifth of his electricity bill. That made sense to him too. But there was nothing he could do with it: the old controls cannot be throttled when power becomes expensive.

## Both were right, and both left without an order

Mr Althoff is not an exception. Before the two companies signed anything, they counted:

- **Kessler** lost 40 retrofit offers last year. In 17 cases the customer had no quarrel with the technology, only with the time it takes to pay off.
- **Nordwind** could not realise most of the calculated saving in every third factory, because the machines do not listen to signals.

So Kessler has the machine that can be controlled, but often no reason that convinces the management. Nordwind has that reason, but often no machine that plays along.

## What the two companies agreed

Factories with old controls are offered both as **one** project: new controls that respond to load peaks and power prices from the first day. Each company stays in its own field and signs its own contract with the customer.

It was tried out at Mr Althoff’s foundry before the signature. There, the saving on electricity pays for part of the retrofit. It now pays off after 3.4 years instead of 5.2. Mr Althoff placed the order.

## What a contract cannot do

Two managements signed. The one who sits in front of the customer is you. Whether the alliance becomes more than a notice on two websites depends on a modest habit: that you notice in conversation when the second half of the answer is missing – and know whom to call.
$md$));
