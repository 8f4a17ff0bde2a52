package tandem.portal;

import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.survey.Tables.WAVE;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Every route of the portal with ids of the first demo alliance filled in, for tests that walk
/// them all. A parameter nobody named here fails the walk, so a new one cannot slip by.
public final class Routes {
  public static final UUID ALLIANCE = UUID.fromString("01900000-0000-7000-8000-00000a110001");
  private static final String LENAS_CERTIFICATE = "01900000-0000-7000-8000-000000150007";
  private static final String LENAS_TOKEN = "Demo-Lena-Hoffmann-Kessler-x-Nordwind-0000001";
  private static final String NO_SECRET = "01900000-0000-7000-8000-0000000ffff1";
  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)(\\([^/]*\\))?");

  private Routes() {}

  /// Templates as Vaadin knows them, sorted.
  public static List<String> templates() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .map(RouteBaseData::getTemplate)
        .sorted()
        .toList();
  }

  public static String path(String template, DSLContext db) {
    return path(template, ids(template, db));
  }

  /// With the ids of somewhere else.
  ///
  /// @param seat null: the first demo alliance
  static String path(String template, DSLContext db, @Nullable Seat seat) {
    return seat == null
        ? path(template, db)
        : path(
            template,
            Map.ofEntries(
                Map.entry("alliance", seat.alliance().toString()),
                Map.entry("module", seat.learning().module().toString()),
                Map.entry("lesson", seat.learning().lesson().toString()),
                Map.entry("question", seat.learning().bankQuestion().toString()),
                Map.entry("file", seat.media().file().toString()),
                Map.entry("upload", seat.media().upload().toString()),
                Map.entry("language", "de"),
                Map.entry("message", seat.messages().withDraft().toString()),
                Map.entry("version", seat.messages().submitted().toString()),
                Map.entry(
                    "wave",
                    (template.startsWith("results") ? seat.waves().closed() : seat.waves().open())
                        .toString()),
                Map.entry("import", seat.peopleFile().toString()),
                Map.entry("id", seat.peopleFile().toString()),
                Map.entry("instrument", seat.alliance().toString()),
                Map.entry("person", seat.seller().toString()),
                Map.entry("certificate", seat.certificate().toString()),
                Map.entry("token", seat.token()),
                Map.entry("kid", "no-such-key"),
                Map.entry("secret", NO_SECRET),
                Map.entry("draft", seat.alliance().toString()),
                Map.entry("edition", seat.alliance().toString())));
  }

  private static String path(String template, Map<String, String> ids) {
    return PARAMETER
        .matcher(template)
        .replaceAll(
            match -> {
              String id = ids.get(match.group(1));
              if (id == null) {
                throw new IllegalStateException(
                    "say in Routes what stands for :" + match.group(1) + " in " + template);
              }
              return id;
            });
  }

  private static Map<String, String> ids(String template, DSLContext db) {
    UUID module =
        db.select(MODULE.ID)
            .from(MODULE)
            .where(MODULE.ALLIANCE_ID.eq(ALLIANCE), MODULE.CORE.isTrue())
            .fetchSingle()
            .value1();
    UUID lesson =
        db.select(LESSON.ID)
            .from(LESSON)
            .join(MODULE_VERSION)
            .on(MODULE_VERSION.ID.eq(LESSON.MODULE_VERSION_ID))
            .where(MODULE_VERSION.MODULE_ID.eq(module), MODULE_VERSION.STATE.eq("PUBLISHED"))
            .orderBy(LESSON.POSITION)
            .limit(1)
            .fetchSingle()
            .value1();
    boolean review = template.contains("review");
    var version =
        db.select(VALUE_MESSAGE.ID, VALUE_MESSAGE_VERSION.ID)
            .from(VALUE_MESSAGE)
            .join(VALUE_MESSAGE_VERSION)
            .on(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID))
            .where(
                VALUE_MESSAGE.ALLIANCE_ID.eq(ALLIANCE),
                VALUE_MESSAGE_VERSION.STATE.eq(review ? "SUBMITTED" : "PUBLISHED"),
                VALUE_MESSAGE.JOB_ROLE.isNull().or(org.jooq.impl.DSL.val(review)))
            .orderBy(VALUE_MESSAGE.POSITION)
            .limit(1)
            .fetchSingle();
    UUID wave =
        db.select(WAVE.ID)
            .from(WAVE)
            .where(
                WAVE.ALLIANCE_ID.eq(ALLIANCE),
                WAVE.STATE.eq(template.startsWith("results") ? "CLOSED" : "OPEN"))
            .orderBy(WAVE.NUMBER)
            .limit(1)
            .fetchSingle()
            .value1();
    return Map.ofEntries(
        Map.entry("alliance", ALLIANCE.toString()),
        Map.entry("module", module.toString()),
        Map.entry("lesson", lesson.toString()),
        Map.entry("question", "01900000-0000-7000-8000-0000000d0901"),
        Map.entry("file", "01900000-0000-7000-8000-0000000d0a01"),
        Map.entry("upload", "01900000-0000-7000-8000-0000000d0aff"),
        Map.entry("language", "de"),
        Map.entry("message", version.value1().toString()),
        Map.entry("version", version.value2().toString()),
        Map.entry("wave", wave.toString()),
        Map.entry("import", "01900000-0000-7000-8000-0000000f1001"),
        Map.entry("instrument", "01900000-0000-7000-8000-0000000b1101"),
        Map.entry("id", "01900000-0000-7000-8000-000000010002"),
        Map.entry("person", "01900000-0000-7000-8000-000000010002"),
        Map.entry("certificate", LENAS_CERTIFICATE),
        Map.entry("token", LENAS_TOKEN),
        Map.entry("kid", "no-such-key"),
        Map.entry("secret", NO_SECRET),
        Map.entry("draft", "01900000-0000-7000-8000-0000000f2001"),
        Map.entry("edition", "01900000-0000-7000-8000-0000000b0001"));
  }
}
