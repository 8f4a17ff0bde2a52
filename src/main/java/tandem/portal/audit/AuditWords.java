package tandem.portal.audit;

import java.util.function.UnaryOperator;
import tandem.portal.platform.Texts;

/// The log in words, the same on the screen and in the file.
public final class AuditWords {
  private final Texts texts;
  private final UnaryOperator<String> translate;

  /// @param translate a key of the bundles to the reader's language
  public AuditWords(Texts texts, UnaryOperator<String> translate) {
    this.texts = texts;
    this.translate = translate;
  }

  /// An action of a version of the portal that has gone or is yet to come stands as it is.
  public String action(String action) {
    return texts.has(action) ? translate.apply(action) : action;
  }

  public String who(AuditRow.Who who) {
    return switch (who) {
      case AuditRow.Who.Person(String name) -> name;
      case AuditRow.Who.Erased() -> translate.apply("audit.who.erased");
      case AuditRow.Who.Partner() -> translate.apply("audit.who.partner");
      case AuditRow.Who.Directory() -> translate.apply("audit.who.directory");
      case AuditRow.Who.Portal() -> translate.apply("audit.who.portal");
      case AuditRow.Who.Nobody() -> translate.apply("audit.who.nobody");
      case AuditRow.Who.Forgotten() -> translate.apply("audit.who.forgotten");
    };
  }
}
