package tandem.portal.survey.instrument;

import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// How long an unhurried respondent needs, estimated from what is asked. Rough on purpose: it is
/// printed as whole minutes, and the three shipped instruments come out as they were timed.
public final class Minutes {
  private static final int READ_THE_PROMISES = 30;
  private static final int A_NEW_SECTION = 10;
  private static final int A_CHOICE_MORE = 2;
  private static final int A_MINUTE = 60;

  private Minutes() {}

  public static int of(Iterable<Instrument.Section> sections) {
    int seconds = READ_THE_PROMISES;
    for (Instrument.Section section : sections) {
      seconds += A_NEW_SECTION;
      seconds += section.items().stream().mapToInt(item -> seconds(item.scale())).sum();
    }
    return Math.ceilDiv(seconds, A_MINUTE);
  }

  private static int seconds(Scale scale) {
    return switch (scale) {
      case Scale.Levels _ -> 10;
      case Scale.One one -> 10 + A_CHOICE_MORE * one.choices().size();
      case Scale.Many many -> 12 + A_CHOICE_MORE * many.choices().size();
      case Scale.Ranking ranking -> 12 + 2 * A_CHOICE_MORE * ranking.choices().size();
      case Scale.Amount _ -> 15;
      case Scale.Words _ -> 40;
    };
  }
}
