package tandem.portal.interchange.question;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Questions as Moodle XML. Texts are marked as plain.
final class MoodleWriter {
  private final Locale language;
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  MoodleWriter(Locale language) {
    this.language = language;
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  String file(List<TitledQuestion> questions) {
    try {
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("quiz");
      String topic = "";
      for (TitledQuestion question : questions) {
        if (!question.topic().equals(topic)) {
          topic = question.topic();
          category(topic);
        }
        question(question);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private void category(String topic) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("question");
    xml.writeAttribute("type", "category");
    xml.writeStartElement("category");
    element("text", "$course$/top/" + topic);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void question(TitledQuestion titled) throws XMLStreamException {
    Question question = titled.question();
    xml.writeCharacters("\n");
    xml.writeStartElement("question");
    xml.writeAttribute("type", type(question));
    xml.writeStartElement("name");
    element("text", titled.title());
    xml.writeEndElement();
    text("questiontext", question.text());
    text("generalfeedback", question.reason());
    element("defaultgrade", "1");
    answers(question);
    xml.writeEndElement();
  }

  private static String type(Question question) {
    return switch (question) {
      case Question.Single _, Question.Multiple _ -> "multichoice";
      case Question.TrueFalse _ -> "truefalse";
      case Question.Matching _ -> "matching";
      case Question.Ordering _ -> "ordering";
      case Question.Numeric _ -> "numerical";
      case Question.ShortText _ -> "shortanswer";
      case Question.Scenario _ -> throw new IllegalArgumentException("not taken apart");
    };
  }

  private void answers(Question question) throws XMLStreamException {
    switch (question) {
      case Question.Single q -> {
        element("single", "true");
        element("shuffleanswers", "true");
        for (Option option : q.options()) {
          answer(option.correct() ? "100" : "0", option.text(), option.feedback());
        }
      }
      case Question.Multiple q -> {
        element("single", "false");
        element("shuffleanswers", "true");
        String right = Fractions.of(q.options().stream().filter(Option::correct).count());
        for (Option option : q.options()) {
          answer(option.correct() ? right : "-100", option.text(), option.feedback());
        }
      }
      case Question.TrueFalse q -> {
        verdict("true", q.correct());
        verdict("false", !q.correct());
      }
      case Question.Matching q -> matching(q);
      case Question.Ordering q -> {
        element("layouttype", "0");
        element("selecttype", "0");
        element("selectcount", "0");
        element("gradingtype", "-1");
        element("showgrading", "0");
        for (Question.Choice step : q.steps()) {
          answer("1", step.text(), Localized.of("", ""));
        }
      }
      case Question.Numeric q -> numeric(q);
      case Question.ShortText q -> {
        element("usecase", q.forgiven().contains(Forgiven.CASE) ? "0" : "1");
        for (Question.Wording wording : q.wordings()) {
          begin(wording.correct() ? "100" : "0");
          element("text", wording.text());
          text("feedback", wording.feedback());
          xml.writeEndElement();
        }
      }
      case Question.Scenario _ -> throw new IllegalArgumentException("not taken apart");
    }
  }

  private void matching(Question.Matching question) throws XMLStreamException {
    element("shuffleanswers", "true");
    for (Question.Prompt prompt : question.prompts()) {
      for (Question.Choice choice : question.choices()) {
        if (choice.id().equals(prompt.choice())) {
          pair(prompt.text(), choice.text());
        }
      }
    }
    for (Question.Choice choice : question.choices()) {
      if (question.prompts().stream().noneMatch(p -> p.choice().equals(choice.id()))) {
        pair(Localized.of("", ""), choice.text());
      }
    }
  }

  private void pair(Localized prompt, Localized choice) throws XMLStreamException {
    xml.writeStartElement("subquestion");
    xml.writeAttribute("format", "plain_text");
    element("text", prompt.in(language));
    xml.writeStartElement("answer");
    element("text", choice.in(language).replace("<", "&lt;"));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void numeric(Question.Numeric question) throws XMLStreamException {
    for (Question.Near near : question.numbers()) {
      BigDecimal value = near.value();
      if (value == null) {
        continue;
      }
      begin(near.correct() ? "100" : "0");
      element("text", Fractions.isAny(near) ? "*" : value.toPlainString());
      text("feedback", near.feedback());
      if (!Fractions.isAny(near)) {
        element("tolerance", near.tolerance().toPlainString());
      }
      xml.writeEndElement();
    }
    String unit = question.unit().in(language);
    if (!unit.isEmpty()) {
      xml.writeStartElement("units");
      xml.writeStartElement("unit");
      element("multiplier", "1");
      element("unit_name", unit);
      xml.writeEndElement();
      xml.writeEndElement();
      element("unitgradingtype", "0");
      element("showunits", "3");
    }
  }

  private void verdict(String value, boolean right) throws XMLStreamException {
    begin(right ? "100" : "0");
    element("text", value);
    xml.writeEndElement();
  }

  private void answer(String fraction, Localized text, Localized feedback)
      throws XMLStreamException {
    xml.writeStartElement("answer");
    xml.writeAttribute("fraction", fraction);
    xml.writeAttribute("format", "plain_text");
    element("text", text.in(language));
    text("feedback", feedback);
    xml.writeEndElement();
  }

  private void begin(String fraction) throws XMLStreamException {
    xml.writeStartElement("answer");
    xml.writeAttribute("fraction", fraction);
  }

  private void text(String name, Localized text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("format", "plain_text");
    element("text", text.in(language));
    xml.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
