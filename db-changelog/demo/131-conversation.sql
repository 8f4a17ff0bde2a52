--liquibase formatted sql

--changeset tandem:demo-131-conversation context:demo splitStatements:false stripComments:false
-- Lesson 4 of the core module ends in cards to turn over and a conversation to practise.
update learning.lesson set
  minutes = 6,
  body = jsonb_build_object(
    'de', (body ->> 'de') || $md$
## Drei Zeichen, zum Umdrehen

Lesen Sie die Vorderseite und sagen Sie laut, was Sie antworten. Dann drehen Sie um.

```cards
„Für das alte Ding gibt es kaum noch Teile.“
Zeichen 1. Fragen Sie, was der letzte Stillstand gekostet hat.

„Und wann rechnet sich das?“
Zeichen 2. Sagen Sie, dass Sie das mit den Zahlen aus dem eigenen Werk beantworten, und bieten Sie die Messung an.

„Wir müssen jetzt so einen Energiebericht abgeben.“
Zeichen 3. Fragen Sie, ob sich die Maschinen heute überhaupt regeln lassen.
```
$md$,
    'en', (body ->> 'en') || $md$
## Three signs, to turn over

Read the front and say aloud what you would answer. Then turn it over.

```cards
“You can hardly get parts for that old thing.”
Sign 1. Ask what the last standstill cost.

“And when does it pay off?”
Sign 2. Say that you will answer it with figures from their own factory, and offer the measurement.

“We have to hand in one of those energy reports now.”
Sign 3. Ask whether the machines can be regulated at all today.
```
$md$),
  conversation = $json$
{
 "steps": [
  {
   "id": "s1",
   "says": {
    "de": "„Ihre Steuerung gefällt mir. Aber ehrlich: Unsere läuft ja noch.“",
    "en": "“I like your controls. But honestly: ours still run.”"
   },
   "replies": [
    {
     "id": "r1",
     "text": {
      "de": "„Seit wann bekommen Sie Ersatzteile nur noch gebraucht?“",
      "en": "“Since when have you only been able to get spare parts second-hand?”"
     },
     "feedback": {
      "de": "Gut gefragt. Sie haben eines der drei Zeichen gehört, das Alter der Anlage, und lassen sich jetzt erzählen, was es kostet.",
      "en": "Well asked. You have heard one of the three signs, the age of the plant, and now let them tell you what it costs."
     },
     "next": "s2"
    },
    {
     "id": "r2",
     "text": {
      "de": "„Bis Jahresende könnte ich Ihnen beim Preis entgegenkommen.“",
      "en": "“Until the end of the year I could meet you on the price.”"
     },
     "feedback": {
      "de": "Über den Preis hat noch niemand gesprochen. Jetzt reden Sie über Rabatt statt über die Anlage.",
      "en": "Nobody has mentioned the price yet. Now you are talking about a discount instead of the plant."
     },
     "next": "s3"
    },
    {
     "id": "r3",
     "text": {
      "de": "„Verstehe. Dann melde ich mich im Herbst wieder.“",
      "en": "“I see. I will get back to you in the autumn, then.”"
     },
     "feedback": {
      "de": "Im Herbst liegt das Thema bei jemand anderem. Die Tür war offen: Es lief „noch“.",
      "en": "By autumn it will be somebody else’s matter. The door was open: it “still” ran."
     },
     "next": null
    }
   ]
  },
  {
   "id": "s2",
   "says": {
    "de": "„Drei Jahre bestimmt. Letzten Winter standen wir zwei Tage. Aber das Geld für einen Umbau gibt mir keiner, solange sich das erst in fünf Jahren rechnet.“",
    "en": "“Three years for sure. Last winter we stood still for two days. But nobody gives me the money for a retrofit as long as it takes five years to pay off.”"
   },
   "replies": [
    {
     "id": "r1",
     "text": {
      "de": "„Darf ich jemanden mitbringen, der Ihre Lastspitzen misst? Dann rechnen wir mit Ihren Zahlen.“",
      "en": "“May I bring somebody along who measures your load peaks? Then we calculate with your own figures.”"
     },
     "feedback": {
      "de": "Das ist der Augenblick: früh, mit einer Frage an den Kunden, und bevor es ein Angebot gibt.",
      "en": "That is the moment: early, with a question to the customer, and before there is an offer."
     },
     "next": "s4"
    },
    {
     "id": "r2",
     "text": {
      "de": "„Ich frage gleich bei Nordwind nach, die kennen Ihr Werk bestimmt.“",
      "en": "“I will ask Nordwind right away, they are bound to know your factory.”"
     },
     "feedback": {
      "de": "Die Richtung stimmt. Aber den Namen des Kunden geben Sie erst weiter, wenn er zugestimmt hat.",
      "en": "The right direction. But you pass the customer’s name on only once they have agreed."
     },
     "next": "s4"
    },
    {
     "id": "r3",
     "text": {
      "de": "„Fünf Jahre sind in Ihrer Branche doch üblich.“",
      "en": "“Five years is normal in your industry, isn’t it?”"
     },
     "feedback": {
      "de": "Damit erklären Sie die Frage für erledigt, die nur beide Firmen gemeinsam gut beantworten.",
      "en": "With that you declare settled the very question that only both companies together answer well."
     },
     "next": null
    }
   ]
  },
  {
   "id": "s3",
   "says": {
    "de": "„Um den Preis geht es nicht. Es rechnet sich einfach zu spät.“",
    "en": "“It is not the price. It simply pays off too late.”"
   },
   "replies": [
    {
     "id": "r1",
     "text": {
      "de": "„Dann lassen Sie uns etwas dazunehmen, das den Umbau mitbezahlt: Ihre Lastspitzen. Darf ich dafür jemanden mitbringen?“",
      "en": "“Then let us add something that helps to pay for it: your load peaks. May I bring somebody along for that?”"
     },
     "feedback": {
      "de": "Noch einmal die Kurve bekommen. Die zweite Hälfte der Antwort liegt bei Nordwind, und Sie haben vorher gefragt.",
      "en": "You have got back on track. The second half of the answer lies with Nordwind, and you asked first."
     },
     "next": "s4"
    },
    {
     "id": "r2",
     "text": {
      "de": "„Wir könnten auch erst die halbe Anlage umbauen.“",
      "en": "“We could also retrofit half of the plant first.”"
     },
     "feedback": {
      "de": "Das verschiebt die Frage und macht die Rechnung nicht besser.",
      "en": "That postpones the question and does not improve the figures."
     },
     "next": null
    }
   ]
  },
  {
   "id": "s4",
   "says": {
    "de": "„Von mir aus. Was brauchen Sie dafür von mir?“",
    "en": "“Fine with me. What do you need from me for that?”"
   },
   "replies": [
    {
     "id": "r1",
     "text": {
      "de": "„Ihre Stromrechnungen von zwölf Monaten und eine Stunde mit der Produktionsleitung.“",
      "en": "“Your power bills for twelve months and an hour with the production manager.”"
     },
     "feedback": {
      "de": "Konkret, klein und gemeinsam nutzbar. Jetzt rufen Sie Ihr Gegenüber an, mit drei Sätzen.",
      "en": "Concrete, small, and useful to both. Now you call your counterpart, with three sentences."
     },
     "next": null
    },
    {
     "id": "r2",
     "text": {
      "de": "„Erst einmal nichts, ich kläre das intern.“",
      "en": "“Nothing for now, I will sort it out internally.”"
     },
     "feedback": {
      "de": "Wer nichts verlangt, bekommt keinen Termin. Nehmen Sie etwas mit, womit der Partner arbeiten kann.",
      "en": "Whoever asks for nothing gets no meeting. Take something along that the partner can work with."
     },
     "next": null
    }
   ]
  }
 ]
}
$json$
where id = '01900000-0000-7000-8000-0000000d0204';
update learning.module_version set minutes = minutes + 3 where id = '01900000-0000-7000-8000-0000000d0101';
