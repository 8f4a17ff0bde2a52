package tandem.portal.survey.result;

import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.SideId;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;

/// The responses of a side that is one cell, and what is published of two of them.
record SideAnswers(List<Answers> responses) {
  SideAnswers {
    responses = List.copyOf(responses);
  }

  static Scoring.Pair pair(
      Instrument instrument,
      Alliance alliance,
      SideAnswers a,
      SideAnswers b,
      int invitedA,
      int invitedB,
      int k) {
    return Scoring.Pair.of(
        published(instrument, alliance.a().id(), alliance.b().id(), a, b, invitedA, invitedB, k),
        alliance,
        ResultFilter.NONE,
        k);
  }

  private static PublishedWave published(
      Instrument instrument,
      SideId sideA,
      SideId sideB,
      SideAnswers a,
      SideAnswers b,
      int invitedA,
      int invitedB,
      int k) {
    var count =
        new WaveCount(
            instrument,
            List.of(
                new Cell(1, sideA, null, null, invitedA),
                new Cell(2, sideB, null, null, invitedB)));
    a.responses().forEach(answers -> count.add(1, answers));
    b.responses().forEach(answers -> count.add(2, answers));
    return new WaveRelease(count, k, Math.max(k, 8)).published();
  }
}
