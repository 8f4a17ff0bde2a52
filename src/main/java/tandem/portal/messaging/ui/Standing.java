package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.StudioRow;
import tandem.portal.messaging.VersionState;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;

/// Where a message or the promise stands, and who must act next.
final class Standing {
  private final StudioRow row;
  private final Alliance alliance;
  private final Locale locale = UI.getCurrent().getLocale();

  Standing(StudioRow row, Alliance alliance) {
    this.row = row;
    this.alliance = alliance;
  }

  Div marks() {
    var states = Kit.box("row");
    if (row.variant() != null) {
      AllianceSide side = alliance.side(row.variant().side());
      states.add(Kit.span(say("messaging.variant.mark", side.companyName()), "card__meta"));
    }
    if (row.published() != null) {
      states.add(
          new StatusMark("done", "check", say("messaging.state.published", row.published())));
    }
    if (row.retired()) {
      states.add(new StatusMark("none", "undo", say("messaging.state.retired")));
    }
    if (row.stale()) {
      states.add(
          new StatusMark("soon", "clock", say("messaging.state.stale", StudioRow.STALE_MONTHS)));
    }
    if (row.behind()) {
      states.add(new StatusMark("soon", "clock", say("messaging.state.behind")));
    }
    addEnd(states);
    if (row.open() != null) {
      states.add(state(row.open()));
    }
    return states;
  }

  private void addEnd(Div states) {
    if (row.validity().validUntil() == null) {
      return;
    }
    String last = Dates.brief(row.validity().validUntil(), locale);
    states.add(
        switch (row.end()) {
          case FAR -> new StatusMark("none", "clock", say("messaging.state.until", last));
          case SOON -> new StatusMark("soon", "clock", say("messaging.state.endsSoon", last));
          case PAST -> new StatusMark("problem", "alert", say("messaging.state.ended", last));
        });
  }

  private Component state(StudioRow.Open open) {
    return switch (open.state()) {
      case DRAFT ->
          open.mine()
              ? new StatusMark(
                  open.givenBack() ? "soon" : "running",
                  open.givenBack() ? "undo" : "edit",
                  say(open.givenBack() ? "messaging.state.givenBack" : "messaging.state.draft"))
              : new StatusMark(
                  "none",
                  "edit",
                  say("messaging.state.draftAt", alliance.side(open.authorSide()).companyName()));
      case SUBMITTED ->
          new StatusMark(
              "soon",
              "clock",
              say(
                  "messaging.state.submitted",
                  alliance.otherThan(open.authorSide()).companyName()));
      case SCHEDULED ->
          new StatusMark(
              "running",
              "clock",
              open.publishFrom() == null
                  ? say("messaging.state.signed")
                  : say("messaging.state.scheduled", Dates.brief(open.publishFrom(), locale)));
      case PUBLISHED, SUPERSEDED, RETIRED ->
          throw new IllegalStateException("not in work: " + open);
    };
  }

  /// Who must act, and where.
  Component next() {
    var open = row.open();
    if (row.ending()) {
      return Kit.link(
          MessagingRoutes.editor(alliance.id().value(), row.message()),
          say("messaging.next.renew"),
          "button",
          "button--quiet",
          "button--small");
    }
    if (open == null || open.state() == VersionState.SCHEDULED) {
      return Kit.span(say("messaging.next.nothing"), "card__meta");
    }
    if (row.toApprove()) {
      return Kit.link(
          MessagingRoutes.review(alliance.id().value(), open.version()),
          say("messaging.next.approve"),
          "button",
          "button--primary",
          "button--small");
    }
    if (row.toWrite()) {
      return Kit.link(
          MessagingRoutes.editor(alliance.id().value(), row.message()),
          say("messaging.next.write"),
          "button",
          "button--quiet",
          "button--small");
    }
    return Kit.span(
        say(
            open.mine() ? "messaging.next.theyApprove" : "messaging.next.theyWrite",
            (open.mine() ? alliance.otherThan(open.authorSide()) : alliance.side(open.authorSide()))
                .companyName()),
        "card__meta");
  }

  private static String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
