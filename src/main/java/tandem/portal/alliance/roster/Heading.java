package tandem.portal.alliance.roster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns a people file may have, under the names HR systems give them in German and English.
/// Where a file has two columns for one of them, the name that stands first here is read.
public enum Heading {
  EXTERNAL_ID(
      "externalid",
      "personalnummer",
      "personalnr",
      "persnr",
      "mitarbeiternummer",
      "mitarbeiternr",
      "employeenumber",
      "employeeno",
      "personnelnumber",
      "employeeid",
      "empid",
      "userid"),
  EMAIL(
      "email",
      "emailaddress",
      "workemail",
      "businessemail",
      "mail",
      "emailadresse",
      "mailadresse",
      "emailgeschäftlich",
      "username"),
  GIVEN_NAME("givenname", "firstname", "vorname", "rufname"),
  FAMILY_NAME("familyname", "lastname", "surname", "nachname", "familienname", "name"),
  LOCALE("language", "locale", "sprache"),
  JOB_ROLE("jobrole", "role", "rolle", "funktion", "vertriebsrolle"),
  REGION("region", "gebiet", "vertriebsgebiet"),
  TEAM("team", "gruppe"),
  FROM(
      "from",
      "validfrom",
      "startdate",
      "hiredate",
      "von",
      "ab",
      "gültigab",
      "eintritt",
      "eintrittsdatum"),
  UNTIL(
      "until",
      "validuntil",
      "enddate",
      "terminationdate",
      "bis",
      "gültigbis",
      "austritt",
      "austrittsdatum");

  /// Without these nobody can be told apart or greeted.
  static final Set<Heading> NEEDED = EnumSet.of(EMAIL, GIVEN_NAME, FAMILY_NAME);

  /// A cell: only together do they say where in an alliance somebody sits.
  static final Set<Heading> CELL = EnumSet.of(JOB_ROLE, REGION, TEAM);

  private final List<String> names;

  Heading(String... names) {
    this.names = List.of(names);
  }

  static Optional<Heading> of(String cell) {
    String word = letters(cell);
    return Arrays.stream(values()).filter(heading -> heading.names.contains(word)).findFirst();
  }

  /// 0 for the name that is read before all others.
  int rank(String cell) {
    return names.indexOf(letters(cell));
  }

  public String textKey() {
    return "alliance.roster.column." + name();
  }

  /// Letters only, so that “E-Mail”, “e_mail” and “E-mail *” are the same word.
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
