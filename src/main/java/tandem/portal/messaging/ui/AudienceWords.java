package tandem.portal.messaging.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.Industry;

/// For whom a message is, in words.
final class AudienceWords {
  private AudienceWords() {}

  /// Whatever limits it, and the job role in any case: for whoever looks for the right one.
  static String brief(Audience audience, Alliance alliance) {
    return Stream.of(
            Stream.of(role(audience)),
            Stream.ofNullable(audience.side())
                .map(side -> say("messaging.audience.side", alliance.side(side).companyName())),
            names(audience.industries()).stream())
        .flatMap(part -> part)
        .collect(Collectors.joining(" · "));
  }

  /// Every part of it, for whoever signs it.
  static String whole(Audience audience, Alliance alliance) {
    return String.join(
        " · ",
        role(audience),
        audience.side() == null
            ? say("messaging.audience.bothSides")
            : say("messaging.audience.side", alliance.side(audience.side()).companyName()),
        audience.industries().isEmpty()
            ? say("messaging.audience.everyIndustry")
            : String.join(" · ", names(audience.industries())));
  }

  private static List<String> names(List<Industry> industries) {
    return industries.stream().map(industry -> say(industry.textKey())).toList();
  }

  private static String role(Audience audience) {
    return say(audience.role() == null ? "messaging.audience.all" : audience.role().textKey());
  }

  private static String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
