package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.identity.PermissionTable;
import tandem.portal.identity.PersonalData;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.Role;
import tandem.portal.platform.Texts;

/// The tables in `docs/privacy.md` and `docs/datenschutz.md` are what the code says.
/// `-Dprivacy.update=true` writes them anew.
@PortalTest
class PrivacyDocumentTest {
  private static final String BEGIN =
      "<!-- generated: PrivacyDocumentTest with -Dprivacy.update=true: %s -->\n";
  private static final String END = "<!-- end -->";
  private static final Map<Role, String> GERMAN =
      Map.of(
          Role.SELLER, "Verkäufer",
          Role.PARTNER_MANAGER, "Partnermanager",
          Role.EXECUTIVE, "Geschäftsleitung",
          Role.HR, "Personalabteilung",
          Role.ADMINISTRATOR, "Administration");

  @Autowired List<PersonalData> modules;
  @Autowired List<RetentionRule> rules;
  @Autowired Texts texts;

  @ParameterizedTest
  @ValueSource(strings = {"privacy.md", "datenschutz.md"})
  void says_what_the_code_does(String name) throws IOException {
    Path path = Path.of("docs", name);
    Locale locale = name.equals("privacy.md") ? Locale.ENGLISH : Locale.GERMAN;
    String written = Files.readString(path);
    String document = written;
    document = with(document, "stored", stored(locale));
    document = with(document, "retention", retention(locale));
    document = with(document, "permissions", permissions(locale));
    if (Boolean.getBoolean("privacy.update")) {
      Files.writeString(path, document);
      return;
    }
    assertThat(written).isEqualTo(document);
  }

  private static String with(String document, String part, String table) {
    String begin = BEGIN.formatted(part);
    assertThat(document).contains(begin);
    int from = document.indexOf(begin) + begin.length();
    return document.substring(0, from) + table + document.substring(document.indexOf(END, from));
  }

  private String stored(Locale locale) {
    String head =
        german(locale)
            ? "| Tabelle | Was sie über eine Person sagt, und wer es sieht | Was beim Löschen der Person daraus wird |\n"
            : "| Table | What it says about a person, and who sees it | What erasing the person does to it |\n";
    return modules.stream()
        .flatMap(module -> module.tables().stream())
        .map(PersonalData.Rows::name)
        .sorted()
        .map(
            name ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        name,
                        texts.in(locale, "identity.data.table." + name.replace('.', '_')),
                        texts.in(locale, "identity.data.erasure." + name.replace('.', '_'))))
        .collect(Collectors.joining("", head + "|---|---|---|\n", ""));
  }

  private String retention(Locale locale) {
    String head =
        german(locale)
            ? "| Daten | Frist | Wählbar zwischen | Einstellung |\n"
            : "| Data | Kept for | May be chosen between | Setting |\n";
    return rules.stream()
        .sorted(Comparator.comparing(RetentionRule::kind))
        .map(
            rule ->
                "| %s | %s | %s – %s | `tandem.retention.%s` |\n"
                    .formatted(
                        texts.in(locale, "privacy.kind." + rule.kind().replace('-', '_')),
                        words(rule.kept(), locale),
                        words(rule.least(), locale),
                        words(rule.most(), locale),
                        rule.kind()))
        .collect(Collectors.joining("", head + "|---|---|---|---|\n", ""));
  }

  private String words(Period period, Locale locale) {
    return period.toTotalMonths() > 0
        ? texts.in(locale, "privacy.months", period.toTotalMonths())
        : texts.in(locale, "privacy.days", period.getDays());
  }

  private static String permissions(Locale locale) {
    String head = german(locale) ? "| Recht | Rollen |\n" : "| Permission | Roles |\n";
    return PermissionTable.holders().entrySet().stream()
        .map(
            entry ->
                "| `%s` | %s |\n"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().stream()
                            .flatMap(role -> Stream.of(name(role, locale)))
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("", head + "|---|---|\n", ""));
  }

  private static String name(Role role, Locale locale) {
    return german(locale)
        ? GERMAN.getOrDefault(role, "")
        : role == Role.HR ? "HR" : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean german(Locale locale) {
    return locale.equals(Locale.GERMAN);
  }
}
