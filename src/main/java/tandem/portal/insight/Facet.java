package tandem.portal.insight;

/// The trust score and what it is made of. The four are small print: such scales measure nearly one
/// thing only.
public enum Facet {
  TRUST,
  ABILITY,
  BENEVOLENCE,
  INTEGRITY,
  RELIABILITY
}
