package tandem.portal.alliance.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns a people file may have, under the names HR systems give them in German and English.
enum Heading {
  EXTERNAL_ID(
      "externalid",
      "employeeid",
      "employeenumber",
      "employeeno",
      "personnelnumber",
      "personalnummer",
      "personalnr",
      "persnr",
      "mitarbeiternummer"),
  EMAIL("email", "emailaddress", "mail", "emailadresse", "mailadresse", "username"),
  GIVEN_NAME("givenname", "firstname", "vorname", "rufname"),
  FAMILY_NAME("familyname", "lastname", "surname", "nachname", "familienname", "name"),
  LOCALE("language", "locale", "sprache"),
  JOB_ROLE("jobrole", "role", "rolle", "funktion", "vertriebsrolle"),
  REGION("region", "gebiet", "vertriebsgebiet"),
  TEAM("team", "gruppe"),
  FROM("from", "validfrom", "startdate", "von", "ab", "gültigab", "eintritt", "eintrittsdatum"),
  UNTIL("until", "validuntil", "enddate", "bis", "gültigbis", "austritt", "austrittsdatum");

  private final List<String> names;

  Heading(String... names) {
    this.names = List.of(names);
  }

  static Optional<Heading> of(String cell) {
    String word = letters(cell);
    return Arrays.stream(values()).filter(heading -> heading.names.contains(word)).findFirst();
  }

  /// Letters only, so that “E-Mail”, “e_mail” and “E-mail *” are the same word.
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
