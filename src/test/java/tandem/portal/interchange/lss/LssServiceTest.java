package tandem.portal.interchange.lss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentDraftService;

@PortalTest
@Transactional
class LssServiceTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId OTHER =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final InstrumentId PULSE =
      new InstrumentId(UUID.fromString("01900000-0000-7000-8000-0000000b0003"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired LssService service;
  @Autowired InstrumentDraftService drafts;
  @Autowired OwnerDb db;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  private DraftId brought() {
    SignIn.as(db, MIRIAM);
    return service.bring(DEMO, "own.lss", Everything.in(LssFile.version6("de", "en")).bytes());
  }

  @Test
  void a_file_becomes_a_draft_and_a_report_for_both_sides() {
    DraftId draft = brought();
    SignIn.as(db, OLIVER);

    LssReport report = service.report(DEMO, draft);

    assertThat(report.fileName()).isEqualTo("own.lss");
    assertThat(report.title().byLanguage()).containsEntry("de", "Zusammenarbeit");
    assertThat(report.with(Outcome.REFUSED)).hasSize(7);
    assertThat(drafts.definition(DEMO, draft).sections()).hasSize(2);
  }

  @Test
  void the_report_goes_with_the_draft() {
    DraftId draft = brought();
    drafts.discard(DEMO, draft, 0);

    assertThatThrownBy(() -> service.report(DEMO, draft)).isInstanceOf(NotFoundException.class);
    assertThat(
            db.fetchCount(
                tandem.db.interchange.Tables.LSS_IMPORT,
                tandem.db.interchange.Tables.LSS_IMPORT.DRAFT_ID.eq(draft.value())))
        .isZero();
  }

  @Test
  void a_file_that_is_none_leaves_nothing_behind() {
    SignIn.as(db, MIRIAM);
    int before = drafts.list(DEMO).size();

    assertThatThrownBy(() -> service.bring(DEMO, "x", "nothing".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ConflictException.class);
    assertThat(drafts.list(DEMO)).hasSize(before);
  }

  @Test
  void another_alliance_neither_brings_nor_reads() {
    DraftId draft = brought();
    byte[] file = LssFile.version6("en").bytes();

    assertThatThrownBy(() -> service.bring(OTHER, "x", file)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> service.report(OTHER, draft)).isInstanceOf(NotFoundException.class);
    SignIn.as(db, "anna.brandt@kessler.example");
    assertThatThrownBy(() -> service.report(DEMO, draft)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void what_ships_with_the_portal_can_be_taken_along() {
    SignIn.as(db, MIRIAM);

    LssExported exported = service.export(DEMO, PULSE);
    DraftId again =
        service.bring(DEMO, "pulse.lss", exported.xml().getBytes(StandardCharsets.UTF_8));

    assertThat(drafts.definition(DEMO, again).sections())
        .hasSameSizeAs(drafts.definition(DEMO, PULSE).sections());
    assertThat(service.report(DEMO, again).with(Outcome.REFUSED)).isEmpty();
    assertThat(service.released(DEMO)).extracting(row -> row.slug().value()).contains("pulse");
  }
}
