package tandem.portal.survey.instrument;

import java.util.List;
import tandem.portal.questionnaire.Scale;

/// The kinds of questions there are, as they are chosen from.
public enum ScaleKind {
  AGREEMENT_5,
  AGREEMENT_7,
  RATING,
  ONE,
  MANY,
  RANKING,
  AMOUNT,
  WORDS;

  private static final int CHARACTERS = 600;
  private static final int MOST = 99;

  public static ScaleKind of(Scale scale) {
    return switch (scale) {
      case Scale.Agreement(int levels) -> levels == 5 ? AGREEMENT_5 : AGREEMENT_7;
      case Scale.Rating _ -> RATING;
      case Scale.One _ -> ONE;
      case Scale.Many _ -> MANY;
      case Scale.Ranking _ -> RANKING;
      case Scale.Amount _ -> AMOUNT;
      case Scale.Words _ -> WORDS;
    };
  }

  public String textKey() {
    return "survey.instrument.kind." + name();
  }

  public Scale fresh() {
    return over(
        List.of(new Scale.Choice("c1", Editing.BLANK), new Scale.Choice("c2", Editing.BLANK)));
  }

  /// The kind with what another one offered, where it offers something too.
  public Scale from(Scale other) {
    return other instanceof Scale.Offer offer ? over(offer.choices()) : fresh();
  }

  private Scale over(List<Scale.Choice> choices) {
    return switch (this) {
      case AGREEMENT_5 -> new Scale.Agreement(5);
      case AGREEMENT_7 -> new Scale.Agreement(7);
      case RATING -> new Scale.Rating(Editing.BLANK, Editing.BLANK);
      case ONE -> new Scale.One(choices);
      case MANY -> new Scale.Many(choices);
      case RANKING -> new Scale.Ranking(choices);
      case AMOUNT -> new Scale.Amount(0, MOST, Editing.BLANK, List.of(0, 1, 3, 6, 11));
      case WORDS -> new Scale.Words(CHARACTERS);
    };
  }
}
