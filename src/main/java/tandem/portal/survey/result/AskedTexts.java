package tandem.portal.survey.result;

import java.util.Locale;
import java.util.function.BinaryOperator;
import tandem.portal.platform.Localized;
import tandem.portal.survey.Instrument;

/// The texts of an instrument as its results tell them. Each side was asked about the other, so
/// where both are told of, a text names both, in the order of the figures; else the one.
///
/// @param both two companies' names in one, the one asked about by side A first
public record AskedTexts(Results results, BinaryOperator<String> both, Locale locale) {
  /// Who is asked about where an instrument says “{partner}”.
  private static final String PARTNER = "{partner}";

  /// A question with what stands before it, where a table of questions has such words.
  public String of(Instrument.Item item) {
    Localized lead = item.lead();
    String text = item.text().in(locale);
    return of(lead == null ? text : lead.in(locale) + " – " + text);
  }

  public String of(Localized text) {
    return of(text.in(locale));
  }

  private String of(String text) {
    return text.replace(PARTNER, partner());
  }

  private String partner() {
    String a = results.alliance().a().companyName();
    String b = results.alliance().b().companyName();
    return switch (results.filter().side()) {
      case null -> both.apply(b, a);
      case A -> b;
      case B -> a;
    };
  }
}
