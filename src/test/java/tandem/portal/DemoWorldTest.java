package tandem.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.QUESTION;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModuleRow;
import tandem.portal.platform.Json;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.Scale;
import tools.jackson.databind.JsonNode;

/// The demo shows figures, so its data must be what the portal itself would have stored.
@PortalTest
class DemoWorldTest {
  private static final UUID ALLIANCE_ID = demo("00000a110001");
  private static final UUID VERSION = demo("0000000d0101");
  private static final UUID FIRST_WAVE = demo("0000000a0001");
  private static final UUID SECOND_WAVE = demo("0000000a0002");
  private static final UUID READINESS = demo("0000000a0003");
  private static final UUID PULSE = demo("0000000a0004");

  @Autowired OwnerDb db;
  @Autowired Json json;
  @Autowired ModuleDraftService modules;

  @Test
  void every_answer_is_marked_as_the_portal_marks_it() {
    var answers =
        db.select(QUESTION.CONTENT, ANSWER.CONTENT, ANSWER.CORRECT)
            .from(ANSWER)
            .join(QUESTION)
            .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
            .where(QUESTION.MODULE_VERSION_ID.eq(VERSION))
            .fetch();
    assertThat(answers)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            a ->
                assertThat(
                        json.read(a.value1(), Question.class)
                            .isCorrect(json.read(a.value2(), Answer.class)))
                    .isEqualTo(a.value3()));
  }

  @Test
  void an_attempt_is_passed_exactly_when_enough_answers_are_right() {
    int passMark =
        db.fetchValue(
            select(MODULE_VERSION.PASS_MARK)
                .from(MODULE_VERSION)
                .where(MODULE_VERSION.ID.eq(VERSION)));
    int questions = db.fetchCount(QUESTION, QUESTION.MODULE_VERSION_ID.eq(VERSION));
    var attempts =
        db.select(
                ATTEMPT.PASSED,
                multiset(
                        select(ANSWER.CORRECT).from(ANSWER).where(ANSWER.ATTEMPT_ID.eq(ATTEMPT.ID)))
                    .convertFrom(rows -> rows.map(Record1::value1)))
            .from(ATTEMPT)
            .where(ATTEMPT.MODULE_VERSION_ID.eq(VERSION), ATTEMPT.FINISHED_AT.isNotNull())
            .fetch();
    assertThat(attempts)
        .isNotEmpty()
        .allSatisfy(
            a -> {
              assertThat(a.value2()).hasSize(questions);
              long right = a.value2().stream().filter(correct -> correct).count();
              assertThat(a.value1()).isEqualTo(100 * right >= passMark * questions);
            });
  }

  @Test
  void who_has_completed_has_passed_and_read_everything() {
    Set<UUID> completed =
        db.select(COMPLETION.PERSON_ID)
            .from(COMPLETION)
            .where(COMPLETION.MODULE_VERSION_ID.eq(VERSION))
            .fetchSet(COMPLETION.PERSON_ID);
    assertThat(completed)
        .isNotEmpty()
        .isEqualTo(
            db.select(ATTEMPT.PERSON_ID)
                .from(ATTEMPT)
                .where(ATTEMPT.MODULE_VERSION_ID.eq(VERSION), ATTEMPT.PASSED.isTrue())
                .fetchSet(ATTEMPT.PERSON_ID));
    var lessons = select(LESSON.ID).from(LESSON).where(LESSON.MODULE_VERSION_ID.eq(VERSION));
    assertThat(
            db.fetchCount(
                LESSON_READ,
                LESSON_READ.PERSON_ID.in(completed),
                LESSON_READ.LESSON_ID.in(lessons)))
        .isEqualTo(completed.size() * db.fetchCount(lessons));
  }

  @Test
  void every_module_says_the_minutes_the_portal_adds_up() {
    var alliance = new AllianceId(ALLIANCE_ID);
    SignIn.as(db, "miriam.vogt@kessler.example");
    try {
      List<ModuleRow> published =
          modules.list(alliance).rows().stream().filter(row -> row.published() != null).toList();
      assertThat(published)
          .hasSizeGreaterThan(1)
          .allSatisfy(
              row ->
                  assertThat(Objects.requireNonNull(row.published()).size().minutes())
                      .as(row.title().in(Locale.ENGLISH))
                      .isEqualTo(
                          Objects.requireNonNull(modules.open(alliance, row.module()).published())
                              .definition()
                              .minutes()));
    } finally {
      SignIn.out();
    }
  }

  @Test
  void refreshers_come_thirty_days_after_the_completion_and_are_marked_as_the_portal_marks_them() {
    var refreshers =
        db.select(
                COMPLETION.COMPLETED_AT,
                REFRESHER.OFFERED_AT,
                REFRESHER.LAPSES_AT,
                REFRESHER.FINISHED_AT,
                multiset(
                        select(
                                REFRESHER_QUESTION.ANSWERED_AT,
                                REFRESHER_QUESTION.CONTENT,
                                REFRESHER_QUESTION.CORRECT,
                                QUESTION.CONTENT)
                            .from(REFRESHER_QUESTION)
                            .join(QUESTION)
                            .on(QUESTION.ID.eq(REFRESHER_QUESTION.QUESTION_ID))
                            .where(REFRESHER_QUESTION.REFRESHER_ID.eq(REFRESHER.ID))
                            .orderBy(REFRESHER_QUESTION.POSITION))
                    .convertFrom(rows -> rows))
            .from(REFRESHER)
            .join(COMPLETION)
            .on(
                COMPLETION.PERSON_ID.eq(REFRESHER.PERSON_ID),
                COMPLETION.MODULE_VERSION_ID.eq(REFRESHER.MODULE_VERSION_ID))
            .where(REFRESHER.MODULE_VERSION_ID.eq(VERSION), REFRESHER.FINISHED_AT.isNotNull())
            .fetch();
    assertThat(refreshers)
        .hasSizeGreaterThan(12)
        .allSatisfy(
            r -> {
              assertThat(r.value2())
                  .isBetween(r.value1().plusDays(30), r.value1().plusDays(30).plusHours(1));
              assertThat(r.value3()).isEqualTo(r.value1().plusDays(44));
              assertThat(r.value4())
                  .isBefore(r.value3())
                  .isBefore(OffsetDateTime.now(ZoneOffset.UTC))
                  .isEqualTo(r.value5().getLast().value1());
              assertThat(r.value5())
                  .hasSize(3)
                  .allSatisfy(
                      a ->
                          assertThat(
                                  json.read(a.value4(), Question.class)
                                      .isCorrect(json.read(a.value2(), Answer.class)))
                              .isEqualTo(a.value3()));
            });
  }

  @Test
  void approvals_are_of_the_exact_content_for_its_audience() throws Exception {
    var approvals =
        db.select(
                VALUE_MESSAGE_VERSION.CONTENT,
                APPROVAL.DIGEST,
                VALUE_MESSAGE.JOB_ROLE,
                VALUE_MESSAGE.AUDIENCE_SIDE,
                VALUE_MESSAGE.INDUSTRIES)
            .from(APPROVAL)
            .join(VALUE_MESSAGE_VERSION)
            .on(VALUE_MESSAGE_VERSION.ID.eq(APPROVAL.VERSION_ID))
            .join(VALUE_MESSAGE)
            .on(VALUE_MESSAGE.ID.eq(VALUE_MESSAGE_VERSION.MESSAGE_ID))
            .where(VALUE_MESSAGE_VERSION.ID.between(demo("0000000e0000"), demo("0000000effff")))
            .fetch();
    assertThat(approvals).isNotEmpty();
    for (var approval : approvals) {
      assertThat(approval.value2())
          .isEqualTo(
              digest(approval.value1(), approval.value3(), approval.value4(), approval.value5()));
    }
  }

  @Test
  void responses_answer_items_of_their_instrument_on_its_scale() {
    Set<String> items =
        items(
            db.fetchValue(
                select(INSTRUMENT.DEFINITION)
                    .from(INSTRUMENT)
                    .join(WAVE)
                    .on(WAVE.INSTRUMENT_ID.eq(INSTRUMENT.ID))
                    .where(WAVE.ID.eq(FIRST_WAVE))));
    assertThat(items).hasSize(13);
    List<JSONB> responses =
        db.select(RESPONSE.ANSWERS)
            .from(RESPONSE)
            .where(RESPONSE.WAVE_ID.eq(FIRST_WAVE))
            .fetch(RESPONSE.ANSWERS);
    assertThat(responses)
        .hasSize(41)
        .allSatisfy(
            response ->
                json.read(response, JsonNode.class)
                    .properties()
                    .forEach(
                        answer -> {
                          assertThat(items).contains(answer.getKey());
                          assertThat(answer.getValue().intValue()).isBetween(1, 5);
                        }));
  }

  @Test
  void the_other_responses_are_what_the_portal_would_have_kept() {
    for (UUID wave : List.of(READINESS, PULSE)) {
      Map<String, Scale> scales = scales(wave);
      List<JSONB> responses =
          db.select(RESPONSE.ANSWERS)
              .from(RESPONSE)
              .where(RESPONSE.WAVE_ID.eq(wave))
              .fetch(RESPONSE.ANSWERS);
      assertThat(responses)
          .hasSize(39)
          .allSatisfy(
              response ->
                  json.read(response, Map.class)
                      .forEach(
                          (item, answer) ->
                              assertThat(
                                      json.text(
                                          scales
                                              .getOrDefault(item, new Scale.Words(0))
                                              .read(answer)
                                              .orElseThrow()))
                                  .as("%s: %s", item, answer)
                                  .isEqualTo(json.text(answer))));
    }
    assertThat(
            db.fetchValue(
                "select count(*) from survey.remark where wave_id = ? and item = 'easier'",
                READINESS))
        .isEqualTo(18L);
  }

  private Map<String, Scale> scales(UUID wave) {
    JSONB definition =
        db.fetchValue(
            select(INSTRUMENT.DEFINITION)
                .from(INSTRUMENT)
                .join(WAVE)
                .on(WAVE.INSTRUMENT_ID.eq(INSTRUMENT.ID))
                .where(WAVE.ID.eq(wave)));
    return json.read(definition, JsonNode.class).get("sections").values().stream()
        .flatMap(section -> section.get("items").values().stream())
        .collect(
            Collectors.toMap(
                item -> item.get("id").stringValue(),
                item -> json.read(JSONB.valueOf(item.get("scale").toString()), Scale.class)));
  }

  @Test
  void no_cell_is_smaller_than_five_or_has_more_answers_than_people() {
    var cells =
        db.select(
                WAVE_CELL.INVITED,
                db.selectCount()
                    .from(RESPONSE)
                    .where(RESPONSE.WAVE_ID.eq(WAVE_CELL.WAVE_ID), RESPONSE.CELL.eq(WAVE_CELL.CELL))
                    .asField())
            .from(WAVE_CELL)
            .where(WAVE_CELL.WAVE_ID.in(FIRST_WAVE, SECOND_WAVE, READINESS, PULSE))
            .fetch();
    assertThat(cells)
        .hasSize(32)
        .allSatisfy(
            cell -> {
              assertThat(cell.value1()).isGreaterThanOrEqualTo(5);
              assertThat((int) cell.value2()).isLessThanOrEqualTo(cell.value1());
            });
  }

  @Test
  void the_signature_is_four_months_old_and_nothing_lies_ahead() {
    LocalDate today = db.fetchValue(select(currentLocalDate()));
    assertThat(
            db.fetchValue(
                select(ALLIANCE_.SIGNED_ON).from(ALLIANCE_).where(ALLIANCE_.ID.eq(ALLIANCE_ID))))
        .isEqualTo(today.minusMonths(4));
    OffsetDateTime lastAnswer =
        db.fetchValue(
            select(max(ANSWER.ANSWERED_AT))
                .from(ANSWER)
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .where(QUESTION.MODULE_VERSION_ID.eq(VERSION)));
    assertThat(lastAnswer).isBefore(OffsetDateTime.now(ZoneOffset.UTC));
  }

  @Test
  void the_picture_of_a_lesson_is_the_one_the_library_knows() throws Exception {
    for (Record file :
        db.fetch("select id, bytes, encode(digest, 'hex') as digest from media.file")) {
      byte[] bytes =
          Files.readAllBytes(
              Path.of("db-changelog/demo/media", file.get("id", String.class) + ".png"));
      assertThat(file.get("bytes", Long.class)).isEqualTo(bytes.length);
      assertThat(file.get("digest", String.class))
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    for (String language : List.of("de", "en")) {
      assertThat(
              db.fetchSingle(
                      "select body ->> ? from learning.lesson where id = ?",
                      language,
                      demo("0000000d0201"))
                  .get(0, String.class))
          .contains("(media:01900000-0000-7000-8000-0000000d0a01)");
    }
  }

  private Set<String> items(JSONB definition) {
    return json.read(definition, JsonNode.class).get("sections").values().stream()
        .flatMap(section -> section.get("items").values().stream())
        .map(item -> item.get("id").stringValue())
        .collect(Collectors.toSet());
  }

  private static String digest(JSONB content, String role, UUID side, String[] industries)
      throws Exception {
    String signed =
        content.data()
            + (role == null ? "" : "\n" + role)
            + (side == null ? "" : "\nside " + side)
            + (industries.length == 0 ? "" : "\nindustries " + String.join(" ", industries));
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(UTF_8)));
  }

  private static UUID demo(String end) {
    return UUID.fromString("01900000-0000-7000-8000-" + end);
  }
}
