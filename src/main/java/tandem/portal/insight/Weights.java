package tandem.portal.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much each pillar counts. An installation may set its own; they are printed beside the
/// figure.
@ConfigurationProperties("tandem.insight.weights")
record Weights(
    @DefaultValue("20") int reach,
    @DefaultValue("30") int comprehension,
    @DefaultValue("20") int retention,
    @DefaultValue("10") int calibration,
    @DefaultValue("20") int application) {
  Weights {
    if (reach < 0 || comprehension < 1 || retention < 0 || calibration < 0 || application < 0) {
      throw new IllegalArgumentException(
          "tandem.insight.weights: none below 0, and comprehension at least 1");
    }
  }

  int of(Pillar pillar) {
    return switch (pillar) {
      case REACH -> reach;
      case COMPREHENSION -> comprehension;
      case RETENTION -> retention;
      case CALIBRATION -> calibration;
      case APPLICATION -> application;
    };
  }
}
