package tandem.portal.questionnaire;

import tandem.portal.platform.Localized;

/// One thing to choose.
///
/// @param feedback what to say to somebody who chose it, right or wrong
public record Option(String id, Localized text, boolean correct, Localized feedback) {}
