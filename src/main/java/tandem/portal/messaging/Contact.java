package tandem.portal.messaging;

/// Whoever brings a sheet along, as the customer reaches them.
public record Contact(String name, String company, String email) {}
