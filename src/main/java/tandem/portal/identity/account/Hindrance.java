package tandem.portal.identity.account;

/// Why somebody has no account, where only people can help.
public enum Hindrance {
  /// The address belongs to an account that is not of this company.
  ADDRESS_TAKEN,
  /// No organization there bears the company's id; looked for again every hour.
  NO_ORGANIZATION,
  /// The account was removed there by hand; the portal does not undo that.
  REMOVED
}
