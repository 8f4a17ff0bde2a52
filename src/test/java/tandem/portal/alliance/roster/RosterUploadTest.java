package tandem.portal.alliance.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.identity.Tables.PERSON;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tools.jackson.databind.json.JsonMapper;

/// From the bytes of an upload to the person, through the doors the browser uses. Runs work on
/// connections of their own, so nothing here is rolled back: it is tidied up.
@PortalTest
class RosterUploadTest {
  private static final String HR = "petra.lang@kessler.example";
  private static final String JOINER = "upload.test@kessler.example";
  private static final String OTHER_SIDE = "01900000-0000-7000-8000-0000051de002";

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired RosterRuns runs;
  @Autowired RosterUpload upload;
  @Autowired RosterPlaces places;
  @Autowired RosterImportService imports;
  private MockMvc http;

  @BeforeEach
  void connect() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    db.deleteFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.FILE_NAME.eq("upload-test.csv")).execute();
    db.execute(
        "delete from identity.account where person_id in (select id from identity.person where email = ?)",
        JOINER);
    db.deleteFrom(PERSON).where(PERSON.EMAIL.eq(JOINER)).execute();
  }

  @Test
  void a_file_is_checked_and_applied_although_its_bringer_signs_out_at_once() throws Exception {
    UUID id = taken("E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n");
    SignIn.as(db, HR);
    assertThat(imports.get(id).check())
        .isEqualTo(new RosterCheck(id, java.util.Map.of(Outcome.ADDED, 1)));

    runs.apply(id);
    runs.apply(id);
    org.springframework.security.core.context.SecurityContextHolder.getContext()
        .setAuthentication(null);
    await(id);

    assertThat(db.fetchCount(PERSON, PERSON.EMAIL.eq(JOINER))).isEqualTo(1);
    SignIn.as(db, HR);
    assertThat(imports.get(id).appliedAt()).isNotNull();
    assertThat(runs.of(id)).isInstanceOf(RosterRun.Idle.class);
  }

  @Test
  void applying_once_more_says_so_and_changes_nothing() throws Exception {
    UUID id = taken("E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n");
    SignIn.as(db, HR);
    runs.apply(id);
    await(id);
    runs.apply(id);
    await(id);
    assertThat(runs.of(id))
        .isEqualTo(
            new RosterRun.Failed(true, "alliance.roster.alreadyApplied", java.util.List.of()));
  }

  @Test
  void refused_lines_come_back_with_number_and_reason_and_no_formula() throws Exception {
    UUID id =
        taken(
            "E-Mail;Vorname;Nachname;Gehalt\n"
                + "=HYPERLINK(1)@evil.example;<script>alert(1)</script>;+1;99000\n");
    MockHttpServletResponse file =
        http.perform(
                get("/people/import/" + id + "/refused.csv")
                    .with(authentication(SignIn.authentication(SignIn.as(db, HR)))))
            .andReturn()
            .getResponse();
    assertThat(file.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFE-Mail;Vorname;Nachname;Zeile;Grund\r\n"
                + "'=HYPERLINK(1)@evil.example;<script>alert(1)</script>;'+1;2;"
                + "Das ist keine E-Mail-Adresse.\r\n");
    assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(file.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void files_that_lie_about_their_type_are_refused_with_a_sentence() throws Exception {
    MockHttpServletResponse answer = send("PK\u0003\u0004 people.csv", "", HR);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("CSV UTF-8");
    assertThat(send("", "", HR).getStatus()).isEqualTo(422);
  }

  @Test
  void of_many_files_at_once_a_company_gets_two_into_work_and_the_portal_four() throws Exception {
    String file = "E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n";
    var kessler = new CompanyId(db.fetchValue(PERSON.COMPANY_ID, PERSON.EMAIL.eq(HR)));
    var held = new ArrayList<>(List.of(places.take(kessler), places.take(kessler)));
    MockHttpServletResponse refused = send(file, "", HR);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("15");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("warten Sie, bis eine davon fertig ist");
    held.removeLast().close();
    var other = new CompanyId(UUID.randomUUID());
    held.add(places.take(other));
    held.add(places.take(other));
    held.add(places.take(new CompanyId(UUID.randomUUID())));
    MockHttpServletResponse full = send(file, "", HR);
    assertThat(full.getStatus()).isEqualTo(503);
    assertThat(full.getHeader("Retry-After")).isEqualTo("15");
    assertThat(full.getContentAsString(StandardCharsets.UTF_8)).contains("in einer halben Minute");
    held.forEach(RosterPlaces.Place::close);
    held.forEach(RosterPlaces.Place::close);
    taken(file);
  }

  @Test
  void a_flood_of_files_leaves_no_place_taken_whatever_becomes_of_them() throws Exception {
    List<String> files =
        List.of(
            "PK\u0003\u0004",
            "E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;" + "x".repeat(1_000_000) + "\n",
            "E-Mail;Vorname;Nachname\n" + (JOINER + ";Uwe;Test\n").repeat(5000));
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var senders = Executors.newFixedThreadPool(12)) {
      for (int i = 0; i < 24; i++) {
        String file = files.get(i % files.size());
        senders.execute(
            () -> {
              try {
                answers.add(send(file, "", HR).getStatus());
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
      }
    }
    assertThat(answers).hasSize(24).allMatch(Set.of(202, 422, 429)::contains);
    for (int i = 0; i < 600 && inWork() > 0; i++) {
      Thread.sleep(50);
    }
    taken("E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n");
    taken("E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n");
    taken("E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n");
  }

  @Test
  void only_the_own_side_and_only_those_who_may() throws Exception {
    String file = "E-Mail;Vorname;Nachname\n" + JOINER + ";Uwe;Test\n";
    assertThat(send(file, "&side=" + OTHER_SIDE, HR).getStatus()).isEqualTo(404);
    assertThat(send(file, "", "anna.brandt@kessler.example").getStatus()).isEqualTo(403);
    var forged =
        post("/api/people/imports")
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .content(file)
            .with(authentication(SignIn.authentication(SignIn.as(db, HR))));
    assertThat(http.perform(forged).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  /// A dozen bytes that say they are twenty million must not cost what those would.
  @Test
  void a_length_that_is_only_claimed_takes_no_memory() {
    SignIn.as(db, HR);
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(
            () -> upload.take("x", null, false, PeopleFile.MOST_BYTES, stream("nothing")))
        .isInstanceOf(ConflictException.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
  }

  @Test
  void one_person_brings_one_file_at_a_time() throws Exception {
    SignIn.as(db, HR);
    var slow = new SlowFile();
    var other =
        new Thread(
            () -> {
              SignIn.as(db, HR);
              assertThatThrownBy(() -> upload.take("x", null, false, 1, slow))
                  .hasMessage("alliance.roster.empty");
            });
    other.start();
    slow.asked.await();
    assertThatThrownBy(() -> upload.take("x", null, false, 1, stream("x")))
        .hasMessage("alliance.roster.another");
    slow.end.countDown();
    other.join();
    assertThatThrownBy(() -> upload.take("x", null, false, 1, stream("")))
        .hasMessage("alliance.roster.empty");
  }

  /// Ends when it is told to, and not before.
  private static final class SlowFile extends InputStream {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch end = new CountDownLatch(1);

    @Override
    public int read() {
      asked.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private UUID taken(String text) throws Exception {
    MockHttpServletResponse answer = send(text, "", HR);
    assertThat(answer.getStatus()).isEqualTo(202);
    UUID id =
        UUID.fromString(
            JsonMapper.shared().readTree(answer.getContentAsString()).path("id").asString(""));
    await(id);
    return id;
  }

  private MockHttpServletResponse send(String text, String more, String who) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return http.perform(
            post("/api/people/imports?name=upload-test.csv&complete=false" + more)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Length", bytes.length)
                .content(bytes)
                .with(csrf())
                .with(authentication(SignIn.authentication(SignIn.as(db, who)))))
        .andReturn()
        .getResponse();
  }

  private int inWork() {
    return db.fetchCount(
        ROSTER_IMPORT,
        ROSTER_IMPORT.FILE_NAME.eq("upload-test.csv").and(ROSTER_IMPORT.STATE.isNull()));
  }

  private void await(UUID id) throws InterruptedException {
    for (int i = 0; i < 600 && runs.of(id) instanceof RosterRun.Running; i++) {
      Thread.sleep(50);
    }
  }
}
