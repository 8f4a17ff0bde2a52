--liquibase formatted sql

--changeset tandem:survey-002-trust-instrument splitStatements:false
-- The trust instrument, own wording. {partner} stands for the other company's name.
insert into survey.instrument (id, slug, version, definition) values ('01900000-0000-7000-8000-0000000b0001', 'trust', 1, $json$
{
  "title": {
    "de": "Vertrauen in der Zusammenarbeit",
    "en": "Trust in working together"
  },
  "intro": {
    "de": "Es geht um Ihre eigenen Erfahrungen mit {partner} und um Ihren Eindruck – nicht darum, was Sie glauben sagen zu sollen. Wenn Sie zu einem Satz nichts sagen können oder möchten, überspringen Sie ihn.",
    "en": "This is about your own experience with {partner} and your impression of it – not about what you think you ought to say. If you cannot or do not want to answer a statement, skip it."
  },
  "minutes": 4,
  "sections": [
    {
      "id": "people",
      "title": {
        "de": "Die Verkäuferinnen und Verkäufer von {partner}",
        "en": "The sellers at {partner}"
      },
      "items": [
        {
          "id": "ability1",
          "facet": "ABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Die Verkäuferinnen und Verkäufer von {partner} verstehen ihr Handwerk.",
            "en": "The sellers at {partner} know their trade."
          }
        },
        {
          "id": "benevolence1",
          "facet": "BENEVOLENCE",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Den Verkäuferinnen und Verkäufern von {partner} ist es nicht gleichgültig, was für mich bei einem gemeinsamen Geschäft herauskommt.",
            "en": "The sellers at {partner} care how a joint deal turns out for me."
          }
        },
        {
          "id": "integrity1",
          "facet": "INTEGRITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Was mir jemand aus dem Vertrieb von {partner} über einen Kunden sagt, stimmt.",
            "en": "What someone in sales at {partner} tells me about a customer is true."
          }
        },
        {
          "id": "ability2",
          "facet": "ABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Ich könnte jemanden aus dem Vertrieb von {partner} ohne Sorge mit zu meinem wichtigsten Kunden nehmen.",
            "en": "I could take someone from sales at {partner} along to my most important customer without worrying."
          }
        },
        {
          "id": "benevolence2",
          "facet": "BENEVOLENCE",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Käme ich in einem gemeinsamen Projekt in Schwierigkeiten, würden mir die Verkäuferinnen und Verkäufer von {partner} helfen.",
            "en": "If I got into difficulty in a joint project, the sellers at {partner} would help me."
          }
        },
        {
          "id": "integrity2",
          "facet": "INTEGRITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Vertrauliche Angaben zu meinen Kunden sind bei den Verkäuferinnen und Verkäufern von {partner} gut aufgehoben.",
            "en": "Confidential details about my customers are in safe hands with the sellers at {partner}."
          }
        },
        {
          "id": "ability3",
          "facet": "ABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Mit dem Vertrieb von {partner} an der Seite kann ich Kundenfragen beantworten, auf die ich allein keine Antwort hätte.",
            "en": "With sales at {partner} beside me I can answer customers’ questions that I could not answer alone."
          }
        },
        {
          "id": "benevolence3",
          "facet": "BENEVOLENCE",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Die Verkäuferinnen und Verkäufer von {partner} würden auf einen eigenen Vorteil verzichten, wenn er mir bei meinem Kunden schadete.",
            "en": "The sellers at {partner} would forgo an advantage of their own if it harmed me with my customer."
          }
        },
        {
          "id": "integrity3",
          "facet": "INTEGRITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Die Verkäuferinnen und Verkäufer von {partner} reden vor dem Kunden über uns genauso wie in unserem Beisein.",
            "en": "The sellers at {partner} speak about us to customers just as they do in our presence."
          }
        }
      ]
    },
    {
      "id": "company",
      "title": {
        "de": "{partner} als Unternehmen",
        "en": "{partner} as a company"
      },
      "items": [
        {
          "id": "reliability1",
          "facet": "RELIABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Was {partner} uns zusagt, geschieht auch.",
            "en": "What {partner} promises us does happen."
          }
        },
        {
          "id": "reliability2",
          "facet": "RELIABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "{partner} hält sich auch dann an Abmachungen, wenn es gerade unbequem ist.",
            "en": "{partner} keeps to agreements even when that is inconvenient."
          }
        },
        {
          "id": "reliability3",
          "facet": "RELIABILITY",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Ändert sich bei {partner} etwas, das uns betrifft, erfahren wir es rechtzeitig.",
            "en": "When something that affects us changes at {partner}, we hear of it in good time."
          }
        }
      ]
    },
    {
      "id": "mirror",
      "title": {
        "de": "Und umgekehrt",
        "en": "And the other way round"
      },
      "items": [
        {
          "id": "meta",
          "facet": "META",
          "scale": "AGREEMENT_5",
          "text": {
            "de": "Die Verkäuferinnen und Verkäufer von {partner} vertrauen uns.",
            "en": "The sellers at {partner} trust us."
          }
        }
      ]
    }
  ]
}
$json$);
