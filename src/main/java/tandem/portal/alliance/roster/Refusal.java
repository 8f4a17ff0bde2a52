package tandem.portal.alliance.roster;

/// Why a line of the file cannot be taken over.
public enum Refusal {
  EMAIL_MISSING,
  EMAIL_MALFORMED,
  EMAIL_FOREIGN,
  EMAIL_TWICE,
  EMAIL_TAKEN,
  EMAIL_GUARDED,
  EXTERNAL_ID_TWICE,
  EXTERNAL_ID_DIFFERS,
  NAME_MISSING,
  LANGUAGE_UNKNOWN,
  JOB_ROLE_UNKNOWN,
  CELL_INCOMPLETE,
  DATE_MALFORMED,
  DATE_AMBIGUOUS,
  DATES_REVERSED,
  TEXT_UNFIT;

  public String textKey() {
    return "alliance.roster.refused." + name();
  }
}
