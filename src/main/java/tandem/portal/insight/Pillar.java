package tandem.portal.insight;

/// What the understanding index rests on.
public enum Pillar {
  /// Opened the core module, of the whole roster.
  REACH,
  /// First-attempt share correct on value-message questions.
  COMPREHENSION,
  /// Share correct on refreshers 30 days and more after completion.
  RETENTION,
  /// 1 − share of first-attempt answers that were sure and wrong.
  CALIBRATION,
  /// Used it with a customer in the last 90 days, from the pulse.
  APPLICATION
}
