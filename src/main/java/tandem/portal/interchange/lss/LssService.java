package tandem.portal.interchange.lss;

import static tandem.db.interchange.Tables.LSS_IMPORT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Json;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentRow;
import tandem.portal.survey.instrument.Slug;

/// Questionnaires of an alliance from LimeSurvey files, and as such.
@Service
@PreAuthorize("@access.may('survey:plan')")
@Transactional(readOnly = true)
public class LssService {
  public static final int MOST_BYTES = LssTables.MOST_BYTES;
  private static final int LONGEST_NAME = 200;

  private final InstrumentDraftService drafts;
  private final DSLContext db;
  private final Json json;
  private final Texts texts;

  LssService(InstrumentDraftService drafts, DSLContext db, Json json, Texts texts) {
    this.drafts = drafts;
    this.db = db;
    this.json = json;
    this.texts = texts;
  }

  /// Makes a draft of a file, with a report that lasts as long as the draft.
  ///
  /// @throws ConflictException when it is no questionnaire of LimeSurvey's; says what to bring
  /// @throws NotFoundException for an alliance one does not plan surveys in
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public DraftId bring(AllianceId alliance, String fileName, byte[] file) {
    drafts.list(alliance);
    LssImported imported =
        LssImport.read(LssReader.read(LssTables.read(file)), new FixedChoices(texts));
    DraftId draft = drafts.create(alliance, imported.definition());
    db.insertInto(LSS_IMPORT)
        .set(LSS_IMPORT.DRAFT_ID, draft.value())
        .set(LSS_IMPORT.ALLIANCE_ID, alliance.value())
        .set(LSS_IMPORT.FILE_NAME, fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)))
        .set(LSS_IMPORT.REMARKS, json.write(imported.remarks()))
        .execute();
    return draft;
  }

  /// @throws NotFoundException for a draft that was made of no file, or is none any more
  public LssReport report(AllianceId alliance, DraftId draft) {
    Instrument.Definition definition = drafts.definition(alliance, draft);
    return db.select(LSS_IMPORT.FILE_NAME, LSS_IMPORT.REMARKS)
        .from(LSS_IMPORT)
        .where(LSS_IMPORT.DRAFT_ID.eq(draft.value()))
        .fetchOptional(
            row ->
                new LssReport(
                    row.value1(),
                    Slug.of(draft),
                    definition.title(),
                    json.read(row.value2(), Remarks.class).list()))
        .orElseThrow(() -> new NotFoundException("report on draft " + draft));
  }

  /// Every released version the alliance can take away as a file.
  public List<InstrumentRow> released(AllianceId alliance) {
    return drafts.list(alliance).stream().filter(row -> row.released() != null).toList();
  }

  /// A released version as a file.
  ///
  /// @throws NotFoundException for a version the alliance cannot read
  public LssExported export(AllianceId alliance, InstrumentId version) {
    return LssExport.of(drafts.definition(alliance, version), texts);
  }

  /// A list of remarks, as a type that JSON can be read into.
  record Remarks(@JsonValue List<LssRemark> list) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Remarks {}
  }
}
