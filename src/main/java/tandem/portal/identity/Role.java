package tandem.portal.identity;

/// What somebody is to an alliance (the first three, held by a membership) or to their own company
/// (the last two). Never global: a partner manager here may be a seller there.
public enum Role {
  SELLER,
  PARTNER_MANAGER,
  EXECUTIVE,
  HR,
  ADMINISTRATOR
}
