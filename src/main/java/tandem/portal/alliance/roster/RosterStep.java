package tandem.portal.alliance.roster;

/// What the portal is doing with a people file just now.
public enum RosterStep {
  STORING(1, 4),
  MATCHING(2, 4),
  COMPARING(3, 4),
  COUNTING(4, 4),
  PEOPLE(1, 3),
  SEATS(2, 3),
  LEAVERS(3, 3);

  private final int place;
  private final int of;

  RosterStep(int place, int of) {
    this.place = place;
    this.of = of;
  }

  public int place() {
    return place;
  }

  public int of() {
    return of;
  }

  public String textKey() {
    return "alliance.roster.step." + name();
  }
}
