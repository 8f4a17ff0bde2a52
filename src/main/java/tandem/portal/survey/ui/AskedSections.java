package tandem.portal.survey.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// What an instrument asks of one respondent, in one language, with the other company named: for
/// the answer page and for the preview of whoever writes the instrument, so that both show the
/// same.
public final class AskedSections {
  private static final String PARTNER = "{partner}";

  /// Stands where a draft has no words yet.
  private static final String NOTHING_YET = "…";

  private final String partner;
  private final Words words;
  private final Locale locale;

  private AskedSections(String partner, Words words, Locale locale) {
    this.partner = partner;
    this.words = words;
    this.locale = locale;
  }

  /// The screen's texts by key.
  @FunctionalInterface
  public interface Words {
    String of(String key, Object... arguments);
  }

  /// @param partner the other company as the respondent calls it
  public static List<SurveyPlayer.Section> of(
      Instrument instrument,
      Instrument.Respondent respondent,
      String partner,
      Words words,
      Locale locale) {
    return new AskedSections(partner, words, locale)
        .sections(instrument.definition().intro(), instrument.sectionsFor(respondent));
  }

  private List<SurveyPlayer.Section> sections(Localized intro, List<Instrument.Section> asked) {
    return asked.stream()
        .map(
            section ->
                new SurveyPlayer.Section(
                    said(section.title()),
                    section.equals(asked.getFirst()) ? said(intro) : null,
                    section.items().stream().map(this::item).toList()))
        .toList();
  }

  private SurveyPlayer.Item item(Instrument.Item item) {
    return new SurveyPlayer.Item(
        item.id(),
        item.lead() == null ? null : said(item.lead()),
        said(item.text()),
        field(item.scale()),
        when(item.when()));
  }

  /// Whom it is for is decided already: what comes here is for this respondent.
  private static SurveyPlayer.@Nullable When when(Instrument.@Nullable Condition when) {
    return switch (when) {
      case Instrument.Condition.Earlier(var item, var anyOf) ->
          new SurveyPlayer.When(item, anyOf.stream().sorted().toList());
      case Instrument.Condition.Audience _ -> null;
      case null -> null;
    };
  }

  private SurveyPlayer.Field field(Scale scale) {
    return switch (scale) {
      case Scale.Agreement agreement ->
          new SurveyPlayer.Field.Levels(
              agreement.lowest(), agreement.textKeys().stream().map(words::of).toList());
      case Scale.Rating rating -> {
        var labels = new ArrayList<>(Collections.nCopies(rating.highest() + 1, ""));
        labels.set(0, said(rating.least()));
        labels.set(rating.highest(), said(rating.most()));
        yield new SurveyPlayer.Field.Levels(rating.lowest(), labels);
      }
      case Scale.One one -> new SurveyPlayer.Field.One(choices(one));
      case Scale.Many many -> new SurveyPlayer.Field.Many(choices(many));
      case Scale.Ranking ranking -> new SurveyPlayer.Field.Ranking(choices(ranking));
      case Scale.Amount amount ->
          new SurveyPlayer.Field.Amount(amount.least(), amount.most(), said(amount.unit()));
      case Scale.Words(int longest) -> new SurveyPlayer.Field.Words(longest);
    };
  }

  private List<SurveyPlayer.Choice> choices(Scale.Offer offer) {
    return offer.choices().stream()
        .map(choice -> new SurveyPlayer.Choice(choice.id(), said(choice.text())))
        .toList();
  }

  private String said(Localized text) {
    String shown = text.in(locale);
    return shown.isBlank() ? NOTHING_YET : shown.replace(PARTNER, partner);
  }
}
