package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.ApprovalService;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageRules;
import tandem.portal.messaging.MessageVersion;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.Review;
import tandem.portal.messaging.Validity;
import tandem.portal.messaging.VersionId;
import tandem.portal.messaging.VersionState;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.RouteId;

/// The other side's decision: what changed since both sides last agreed, and yes or not yet.
@Route(MessagingRoutes.REVIEW)
@Requires(MessagingPermissions.APPROVE)
class ReviewView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ApprovalService approvals;
  private final transient AllianceService alliances;
  private String title = "";

  ReviewView(ApprovalService approvals, AllianceService alliances) {
    this.approvals = approvals;
    this.alliances = alliances;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        alliances.get(new AllianceId(RouteId.of(event, "alliance"))),
        new VersionId(RouteId.of(event, "version")),
        null);
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }

  /// @param news what has just happened, if anything
  private void show(Alliance alliance, VersionId id, @Nullable Div news) {
    removeAll();
    Review review;
    try {
      review = approvals.review(alliance.id(), id);
    } catch (ConflictException withdrawn) {
      showGone(alliance, withdrawn, news);
      return;
    }
    MessageVersion version = review.version();
    String name = Kinds.name(version.kind(), version.content().title(), getLocale());
    title = review.mine() ? getTranslation("messaging.review.title", name) : name;
    var head = Kit.head(alliance.name(), title);
    head.addComponentAsFirst(backToStudio(alliance));
    if (review.mine()) {
      head.add(
          Kit.text(
              getTranslation(
                  "messaging.review.lead",
                  alliance.side(version.authorSide()).companyName(),
                  version.number()),
              "page__lead"));
    }
    if (version.kind() == Kind.MESSAGE) {
      head.add(new AudienceLine(version.audience(), alliance));
    }
    add(head);
    if (news != null) {
      add(news);
      Kit.focus(news);
    }
    if (review.variant() != null) {
      add(
          Kit.text(
              getTranslation(
                  "messaging.variant.note", alliance.side(review.variant().side()).companyName())));
    }
    add(new StateLine(version.state(), alliance.otherThan(version.authorSide()).companyName()));
    if (review.mine() || review.stoppable()) {
      if (review.stoppable()) {
        add(new WaitingNote(version.content().validity(), review.basis()));
      }
      add(new Decision(alliance, version, readers(alliance, review)));
    } else {
      addWhereItStands(alliance, version);
    }
    if (version.state() == VersionState.SUBMITTED && version.note() != null) {
      add(
          Kit.callout(
              "info",
              "undo",
              getTranslation(
                  review.mine() ? "messaging.review.yourNote" : "messaging.review.theirNote"),
              new NoteText(version.note(), alliance),
              Kit.text(
                  getTranslation(
                      review.against() == Review.Against.GIVEN_BACK
                          ? "messaging.review.heeded"
                          : "messaging.review.notKept"),
                  "studio__hint")));
    }
    add(Kit.text(against(review), "studio__hint"));
    if (!version.content().validity().equals(Validity.ALWAYS)
        || review.before().validUntil() != null) {
      add(new ValidityLine(version.content().validity(), review.before()));
    }
    Languages.ALL.forEach(language -> add(inLanguage(review, language)));
  }

  private String against(Review review) {
    return switch (review.against()) {
      case GIVEN_BACK -> getTranslation("messaging.review.sinceGivenBack");
      case APPROVED -> getTranslation("messaging.review.since", review.basis());
      case JOINT -> getTranslation("messaging.review.beside");
      case NOTHING -> getTranslation("messaging.review.first");
    };
  }

  private static @Nullable String readers(Alliance alliance, Review review) {
    SideId side =
        review.variant() == null ? review.version().audience().side() : review.variant().side();
    return side == null ? null : alliance.side(side).companyName();
  }

  private void showGone(Alliance alliance, ConflictException why, @Nullable Div news) {
    title = getTranslation("messaging.review.gone");
    var head = Kit.head(alliance.name(), title);
    head.addComponentAsFirst(backToStudio(alliance));
    var callout = Kit.callout("info", "info", getTranslation(why.textKey(), why.arguments()));
    add(head, news == null ? callout : news);
    Kit.focus(news == null ? callout : news);
  }

  private Component backToStudio(Alliance alliance) {
    return Kit.back(
        MessagingRoutes.studio(alliance.id().value()), getTranslation("messaging.editor.back"));
  }

  private void addWhereItStands(Alliance alliance, MessageVersion version) {
    switch (version.state()) {
      case DRAFT, SUBMITTED, SCHEDULED ->
          add(
              Kit.actions(
                  Kit.link(
                      MessagingRoutes.editor(alliance.id().value(), version.message()),
                      getTranslation("messaging.review.toEditor"),
                      "button",
                      "button--quiet")));
      case RETIRED ->
          add(
              Kit.callout(
                  "info",
                  "undo",
                  getTranslation(Kinds.key(version.kind(), "messaging.editor.retired")),
                  version.note() == null ? new Div() : new NoteText(version.note(), alliance)));
      case PUBLISHED, SUPERSEDED ->
          add(
              Kit.actions(
                  Kit.link(
                      switch (version.kind()) {
                        case MESSAGE ->
                            MessagingRoutes.message(alliance.id().value(), version.message());
                        case PROMISE -> MessagingRoutes.promise(alliance.id().value());
                      },
                      getTranslation("messaging.review.toMessage"),
                      "button",
                      "button--quiet")));
    }
  }

  private Component inLanguage(Review review, Locale language) {
    var section = new Section(Kit.heading(2, language.getDisplayLanguage(getLocale())));
    section.addClassName("page__section");
    boolean changed =
        review.changes().stream().anyMatch(c -> c.language().equals(language) && c.isChange());
    if (!changed) {
      section.add(Kit.text(getTranslation("messaging.review.nothing")));
    } else {
      section.add(new DiffList(review.changes(), language));
    }
    String lacking =
        MessageRules.open(review.version().kind(), review.version().content()).stream()
            .filter(one -> language.equals(one.language()))
            .map(one -> getTranslation(one.part().textKey()))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      section.add(Kit.text(getTranslation("messaging.review.lacking", lacking), "studio__hint"));
    }
    var whole = new NativeDetails(getTranslation("messaging.review.whole"));
    whole.addClassName("disclosure");
    whole.setContent(
        Kinds.article(review.version().kind(), review.version().content(), language, 3));
    section.add(whole);
    return section;
  }

  private void outcome(
      Alliance alliance, VersionId id, Runnable decision, String doneKey, Object... arguments) {
    Div news;
    try {
      decision.run();
      news = Kit.callout("done", "check", getTranslation(doneKey, arguments));
    } catch (ConflictException e) {
      news = Kit.callout("problem", "alert", getTranslation(e.textKey(), e.arguments()));
    }
    show(alliance, id, news);
  }

  /// Approve, or give back with what should be different.
  private final class Decision extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Alliance alliance;
    private final transient MessageVersion version;
    private final @Nullable String readers;
    private final Div back = Kit.box("studio__group");

    /// @param readers the one company whose sellers read them; null: both companies' sellers
    Decision(Alliance alliance, MessageVersion version, @Nullable String readers) {
      this.alliance = alliance;
      this.version = version;
      this.readers = readers;
      addClassName("stack");
      var note =
          new LabelledBox(
              "note",
              getTranslation("messaging.review.note"),
              getLocale(),
              ApprovalService.NOTE_CHARACTERS,
              () -> {});
      back.setVisible(false);
      back.add(
          note,
          Kit.actions(
              Kit.button(
                  getTranslation("messaging.review.giveBackNow"), "quiet", _ -> giveBack(note))));
      var giveBack =
          Kit.button(
              getTranslation("messaging.review.giveBack"),
              "quiet",
              _ -> {
                back.setVisible(true);
                note.focus();
              });
      if (version.state() == VersionState.SCHEDULED) {
        add(Kit.actions(giveBack), back);
        return;
      }
      add(
          Kit.actions(
              Kit.button(
                  getTranslation(
                      later() ? "messaging.review.approve.later" : "messaging.review.approve"),
                  "primary",
                  _ -> approve()),
              giveBack),
          Kit.text(
              getTranslation(
                  later()
                      ? "messaging.review.approve.later.text"
                      : readers == null
                          ? Kinds.key(version.kind(), "messaging.review.approve.text")
                          : version.audience().side() == null
                              ? "messaging.review.approve.variant.text"
                              : "messaging.review.approve.side.text",
                  readers == null ? "" : readers),
              "studio__hint"),
          back);
    }

    private boolean later() {
      return version.content().validity().startsAfter(LocalDate.now(ZoneId.systemDefault()));
    }

    private void approve() {
      outcome(
          alliance,
          version.id(),
          () -> approvals.approve(version.id(), version.digest()),
          later()
              ? "messaging.review.approved.later"
              : readers == null
                  ? Kinds.key(version.kind(), "messaging.review.approved")
                  : "messaging.review.approved.variant",
          readers == null ? "" : readers);
    }

    private void giveBack(LabelledBox note) {
      if (note.text().isBlank()) {
        note.error(getTranslation("messaging.conflict.note"));
        note.focus();
        return;
      }
      outcome(
          alliance,
          version.id(),
          () -> approvals.giveBack(version.id(), version.digest(), note.text()),
          "messaging.review.givenBack");
    }
  }
}
