package tandem.portal.survey;

/// Planned, then open, then closed; never back. While a wave is open nobody reads its answers.
public enum WaveState {
  PLANNED,
  OPEN,
  CLOSED;

  public String textKey() {
    return "survey.state." + name();
  }
}
