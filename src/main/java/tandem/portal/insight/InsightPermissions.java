package tandem.portal.insight;

public final class InsightPermissions {
  /// Read the executive page of one's alliance: groups only, never a person.
  public static final String READ = "insight:read";

  /// See how the check's questions do: those who answer for them.
  public static final String ITEMS = "insight:items";

  private InsightPermissions() {}
}
