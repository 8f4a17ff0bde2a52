package tandem.portal.messaging.usage;

/// What a seller did with a message.
public enum Use {
  OPENED,
  /// Took the sheet for a customer along.
  SHEET
}
