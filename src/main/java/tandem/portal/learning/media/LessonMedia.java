package tandem.portal.learning.media;

import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_DRAFT;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaUse;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// The files lessons show, of every version of a module: a completion is bound to the one that was
/// read.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LessonMedia implements MediaUse {
  private final DSLContext db;
  private final Json json;

  LessonMedia(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public Map<MediaId, List<Localized>> in(AllianceId alliance) {
    var shown = new LinkedHashMap<MediaId, List<Localized>>();
    db.select(LESSON.TITLE, LESSON.BODY)
        .from(LESSON)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.ID.eq(LESSON.MODULE_VERSION_ID))
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .where(
            MODULE.ALLIANCE_ID.eq(alliance.value()),
            LESSON.BODY.cast(SQLDataType.CLOB).contains("media:"))
        .orderBy(MODULE.POSITION, MODULE_VERSION.NUMBER.desc(), LESSON.POSITION, LESSON.ID)
        .forEach(
            row -> {
              Localized title = text(row.value1());
              for (MediaId id : MediaId.in(text(row.value2()).byLanguage().values())) {
                List<Localized> titles = shown.computeIfAbsent(id, _ -> new ArrayList<>());
                if (!titles.contains(title)) {
                  titles.add(title);
                }
              }
            });
    drafts(alliance, shown);
    return shown;
  }

  /// What is being written shows them too; the database shows drafts to their authors alone.
  private void drafts(AllianceId alliance, Map<MediaId, List<Localized>> shown) {
    db.select(MODULE_DRAFT.CONTENT)
        .from(MODULE_DRAFT)
        .where(
            MODULE_DRAFT.ALLIANCE_ID.eq(alliance.value()),
            MODULE_DRAFT.CONTENT.cast(SQLDataType.CLOB).contains("media:"))
        .orderBy(MODULE_DRAFT.ID)
        .forEach(
            row -> {
              Draft draft = json.read(row.value1(), Draft.class);
              for (MediaId id : MediaId.in(List.of(row.value1().data()))) {
                List<Localized> titles = shown.computeIfAbsent(id, _ -> new ArrayList<>());
                if (!titles.contains(draft.title())) {
                  titles.add(draft.title());
                }
              }
            });
  }

  /// As much of a draft as is said here.
  private record Draft(Localized title) {}

  private Localized text(JSONB column) {
    return json.read(column, Localized.class);
  }
}
