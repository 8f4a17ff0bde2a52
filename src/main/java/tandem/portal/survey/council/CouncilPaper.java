package tandem.portal.survey.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Paper;
import tandem.portal.platform.Texts;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;
import tandem.portal.survey.schedule.SurveyRules;

/// The set-up of a wave on paper, with what protects respondents and what does not, in words a
/// works council can hold the portal to. Who answered, and what, is not in it.
final class CouncilPaper {
  private static final String KEY = "survey.council.";
  private static final List<String> KEPT =
      List.of(
          "draft",
          "pass",
          "answers",
          "words",
          "ballot",
          "key",
          "part",
          "audience",
          "invitation",
          "log");
  private static final List<String> SEES =
      List.of("before", "after", "hr", "administrator", "operator");
  private static final List<String> NOT_PROMISED =
      List.of(
          "key", "backup", "numbers", "pass", "network", "mail", "away", "alike", "waves", "words");
  private static final int HASH_GROUP = 8;

  private final Setup setup;
  private final SurveyRules rules;
  private final Locale reader;
  private final Texts texts;
  private final Paper paper;

  CouncilPaper(Setup setup, SurveyRules rules, Locale reader, Texts texts) {
    this.setup = setup;
    this.rules = rules;
    this.reader = reader;
    this.texts = texts;
    this.paper =
        new Paper(
            reader, texts.in(reader, KEY + "title", setup.row().wave().number()), "council.css");
  }

  byte[] pdf(LocalDate today) {
    Wave wave = setup.row().wave();
    Element body = paper.body();
    body.appendElement("p").addClass("alliance").text(setup.alliance());
    body.appendElement("h1").text(say("title", wave.number()));
    body.appendElement("p").addClass("lead").text(say("lead"));
    state();
    facts();
    groups();
    section("few");
    text("few.text", wave.kMean(), wave.kDistribution());
    text("few.complement");
    text("few.words", wave.kDistribution());
    text("few.everywhere");
    section("kept");
    table(List.of("what", "where", "long"), "kept", KEPT);
    section("sees");
    table(List.of("who", "what"), "sees", SEES);
    reminders();
    section("frozen");
    text("frozen.text");
    text("frozen.days");
    section("not");
    text("not.lead");
    list(NOT_PROMISED.stream().map(what -> say("not." + what)).toList());
    section("questions");
    text("questions.text");
    new QuestionList(setup, reader, texts).writeTo(body);
    body.appendElement("p").addClass("foot").text(say("foot", Dates.full(today, reader)));
    return paper.pdf();
  }

  private void state() {
    Wave wave = setup.row().wave();
    Element box = paper.body().appendElement("div").addClass("state");
    box.appendElement("p")
        .addClass("state-name")
        .text(
            say(
                "state." + wave.state(),
                Dates.full(wave.opensOn(), reader),
                Dates.full(wave.closesOn(), reader)));
    setup
        .checksum()
        .ifPresentOrElse(
            sum -> {
              box.appendElement("p").text(say("state.checksum"));
              box.appendElement("p").addClass("checksum").text(grouped(sum));
            },
            () -> box.appendElement("p").text(say("state.notFrozen")));
  }

  private static String grouped(String digits) {
    return String.join(" ", digits.split("(?<=\\G.{" + HASH_GROUP + "})"));
  }

  private void facts() {
    Wave wave = setup.row().wave();
    section("facts");
    Element rows = paper.body().appendElement("table").addClass("facts").appendElement("tbody");
    fact(
        rows,
        "sides",
        setup.companies().getFirst().company(),
        setup.companies().getLast().company());
    fact(rows, "signed", Dates.full(setup.signedOn(), reader));
    fact(
        rows,
        "instrument",
        setup.instrument().definition().title().in(reader),
        setup.instrument().version(),
        setup.instrument().items().count(),
        setup.instrument().definition().minutes());
    fact(rows, "days", Dates.full(wave.opensOn(), reader), Dates.full(wave.closesOn(), reader));
    asked(rows);
    if (wave.asksManagement()) {
      fact(rows, "management", wave.kMean());
    }
    fact(rows, "voluntary");
    fact(rows, "k", wave.kMean(), wave.kDistribution());
    setup.row().changes().forEach(this::change);
  }

  private void asked(Element rows) {
    long forSome = setup.instrument().forSome();
    if (forSome == 0) {
      fact(rows, "asked");
    } else {
      row(rows, "asked", say("facts.asked.some.text", forSome, setup.instrument().items().count()));
    }
  }

  private void fact(Element rows, String name, Object... arguments) {
    row(rows, name, say("facts." + name + ".text", arguments));
  }

  private void row(Element rows, String name, String text) {
    Element row = rows.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(say("facts." + name));
    row.appendElement("td").text(text);
  }

  private void change(WaveRow.Change change) {
    paper
        .body()
        .appendElement("p")
        .text(
            texts.in(
                reader,
                change.what().textKey(),
                Dates.full(change.on(), reader),
                Dates.full(change.before(), reader),
                Dates.full(change.until(), reader),
                change.reason()));
  }

  private void groups() {
    Wave wave = setup.row().wave();
    section("groups");
    if (wave.state() == WaveState.PLANNED) {
      text("groups.planned", wave.kMean());
      return;
    }
    text("groups.text", wave.kMean());
    Element table = paper.body().appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    Stream.of("side", "jobRole", "region", "people")
        .forEach(
            column ->
                head.appendElement("th")
                    .attr("scope", "col")
                    .text(texts.in(reader, "survey.cells." + column)));
    Element rows = table.appendElement("tbody");
    for (Setup.Side side : setup.companies()) {
      side.cells()
          .forEach(cell -> group(rows.appendElement("tr"), side.company(), jobRole(cell), cell));
      Cell management = side.management();
      if (management != null) {
        group(rows.appendElement("tr"), side.company(), say("groups.management"), management);
      }
    }
    if (wave.asksManagement()) {
      setup.companies().stream()
          .filter(side -> side.management() == null)
          .forEach(side -> text("groups.managementTooFew", side.company(), wave.kMean()));
    }
    setup.companies().stream()
        .filter(side -> side.invited() < wave.kMean())
        .forEach(side -> text("groups.tooFew", side.company(), side.invited(), wave.kMean()));
  }

  private String jobRole(Cell cell) {
    return texts.in(
        reader, cell.jobRole() == null ? "survey.cells.otherRoles" : cell.jobRole().textKey());
  }

  private void group(Element row, String company, String jobRole, Cell cell) {
    row.appendElement("td").text(company);
    row.appendElement("td").text(jobRole);
    row.appendElement("td")
        .text(cell.region() == null ? texts.in(reader, "survey.cells.allRegions") : cell.region());
    row.appendElement("td").text(String.valueOf(cell.invited()));
  }

  private void reminders() {
    section("reminders");
    if (rules.remindersAtMost() == 0) {
      text("reminders.none");
      return;
    }
    text("reminders.text", rules.remindersAtMost());
    text("reminders.derived");
    text("reminders.cap", rules.mailsAtMost());
  }

  private void table(List<String> columns, String name, List<String> rows) {
    Element table = paper.body().appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    columns.forEach(
        column ->
            head.appendElement("th").attr("scope", "col").text(say(name + ".column." + column)));
    Element body = table.appendElement("tbody");
    for (String row : rows) {
      Element line = body.appendElement("tr");
      for (String column : columns) {
        line.appendElement(column.equals(columns.getFirst()) ? "th" : "td")
            .text(say(name + "." + row + "." + column, setup.row().wave().kDistribution()));
      }
    }
  }

  private void list(List<String> lines) {
    Element list = paper.body().appendElement("ul");
    lines.forEach(line -> list.appendElement("li").text(line));
  }

  private void section(String name) {
    paper.body().appendElement("h2").text(say(name + ".title"));
  }

  private void text(String name, Object... arguments) {
    paper.body().appendElement("p").text(say(name, arguments));
  }

  private String say(String name, Object... arguments) {
    return texts.in(reader, KEY + name, arguments);
  }
}
