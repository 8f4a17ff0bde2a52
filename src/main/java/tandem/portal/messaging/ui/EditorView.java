package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.Alike;
import tandem.portal.messaging.ApprovalService;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessageVersion;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.Studio;
import tandem.portal.messaging.Validity;
import tandem.portal.messaging.Variant;
import tandem.portal.messaging.VersionState;
import tandem.portal.messaging.usage.UsageService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.RouteId;

/// One value message, or the promise, in the studio: the draft to write on, or what there is
/// instead and what can be done.
@Route(MessagingRoutes.EDITOR)
@Requires(MessagingPermissions.WRITE)
class EditorView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient AuthoringService authoring;
  private final transient ApprovalService approvals;
  private final transient AllianceService alliances;
  private final transient UsageService usage;
  private String title = "";

  EditorView(
      AuthoringService authoring,
      ApprovalService approvals,
      AllianceService alliances,
      UsageService usage) {
    this.authoring = authoring;
    this.approvals = approvals;
    this.alliances = alliances;
    this.usage = usage;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, "alliance")));
    show(alliance, new MessageId(RouteId.of(event, "message")), null);
  }

  @Override
  public String getPageTitle() {
    return title + " – " + getTranslation("messaging.studio.title") + " – Tandem";
  }

  /// @param news what has just happened, if anything
  private void show(Alliance alliance, MessageId message, @Nullable Div news) {
    Studio studio = authoring.open(alliance.id(), message);
    MessageVersion current = shown(studio);
    Localized name = current == null ? new Localized(Map.of()) : current.content().title();
    title = Kinds.name(studio.kind(), name, getLocale());
    removeAll();
    var head = Kit.head(alliance.name(), title);
    head.addComponentAsFirst(
        Kit.back(
            MessagingRoutes.studio(alliance.id().value()),
            getTranslation("messaging.editor.back")));
    DraftEditor editor = studio.editable() ? editor(studio, alliance) : null;
    if (studio.kind() == Kind.MESSAGE) {
      AudienceChoice audience = editor == null ? null : editor.audience();
      head.add(audience == null ? new AudienceLine(studio.audience(), alliance) : audience);
    }
    if (editor != null) {
      editor.onTitle(written -> rename(head, studio.kind(), written));
    }
    add(head);
    if (news != null) {
      add(news);
      Kit.focus(news);
    }
    if (studio.variant() != null) {
      add(variantNote(studio.variant(), alliance));
      if (studio.behind()) {
        add(
            Kit.callout(
                "soon",
                "clock",
                getTranslation("messaging.variant.behind"),
                Kit.text(
                    getTranslation(
                        "messaging.variant.behind.text",
                        alliance.side(studio.variant().side()).companyName()))));
      }
    }
    if (studio.published() != null) {
      addEnd(studio.published().content().validity());
    }
    if (studio.alike() != null) {
      add(alike(studio.alike(), alliance));
    }
    if (editor != null) {
      add(editor);
      // For whom it is stands above the title, and is to be seen first
      if (name.in(getLocale()).isEmpty() && editor.audience() == null) {
        editor.focusTitle();
      }
    } else {
      add(standing(studio, alliance));
    }
    // A side's own words are counted as the message they stand for
    if (studio.kind() == Kind.MESSAGE
        && studio.variant() == null
        && (studio.published() != null || studio.retired() != null)) {
      add(new UsageTable(usage.lastQuarter(alliance.id(), message), alliance));
    }
    if (studio.published() != null) {
      if (studio.kind() == Kind.MESSAGE
          && studio.variant() == null
          && studio.audience().side() == null) {
        add(ownWords(studio, alliance));
      }
      add(retiring(studio, studio.published(), alliance));
    }
  }

  private void rename(Header head, Kind kind, Localized written) {
    String name = Kinds.name(kind, written, getLocale());
    if (!name.equals(title)) {
      title = name;
      head.getChildren()
          .filter(H1.class::isInstance)
          .map(H1.class::cast)
          .forEach(heading -> heading.setText(name));
      UI.getCurrent().getPage().setTitle(getPageTitle());
    }
  }

  /// Says when sellers lose what they read, in good time and afterwards.
  private void addEnd(Validity validity) {
    if (validity.validUntil() == null) {
      return;
    }
    String last = Dates.full(validity.validUntil(), getLocale());
    switch (validity.end(LocalDate.now(ZoneId.systemDefault()))) {
      case FAR -> {}
      case SOON ->
          add(
              Kit.callout(
                  "soon",
                  "clock",
                  getTranslation("messaging.editor.endsSoon", last),
                  Kit.text(getTranslation("messaging.editor.endsSoon.text"))));
      case PAST ->
          add(
              Kit.callout(
                  "problem",
                  "clock",
                  getTranslation("messaging.editor.ended", last),
                  Kit.text(getTranslation("messaging.editor.ended.text"))));
    }
  }

  private static @Nullable MessageVersion shown(Studio studio) {
    if (studio.open() != null) {
      return studio.open();
    }
    return studio.published() == null ? studio.retired() : studio.published();
  }

  private Component variantNote(Variant variant, Alliance alliance) {
    return Kit.callout(
        "info",
        "info",
        getTranslation("messaging.variant.note", alliance.side(variant.side()).companyName()),
        Kit.link(
            MessagingRoutes.editor(alliance.id().value(), variant.of()),
            getTranslation("messaging.variant.of")));
  }

  /// The reader's side may say it in its own words, if the other side signs them.
  private Component ownWords(Studio studio, Alliance alliance) {
    var section = new Section(Kit.heading(2, getTranslation("messaging.variant.title")));
    section.addClassName("page__section");
    String own = alliance.side(studio.mySide()).companyName();
    section.add(Kit.text(getTranslation("messaging.variant.text", own), "studio__hint"));
    MessageId mine = studio.myVariant();
    section.add(
        Kit.actions(
            mine == null
                ? Kit.button(
                    getTranslation("messaging.variant.begin", own),
                    "quiet",
                    _ ->
                        UI.getCurrent()
                            .navigate(
                                MessagingRoutes.editor(
                                    alliance.id().value(),
                                    authoring.createVariant(alliance.id(), studio.message()))))
                : Kit.link(
                    MessagingRoutes.editor(alliance.id().value(), mine),
                    getTranslation("messaging.variant.open", own),
                    "button",
                    "button--quiet")));
    return section;
  }

  private Component retiring(Studio studio, MessageVersion published, Alliance alliance) {
    var reason =
        new LabelledBox(
            "retire-reason",
            getTranslation("messaging.editor.retire.reason"),
            getLocale(),
            ApprovalService.NOTE_CHARACTERS,
            () -> {});
    var form =
        Kit.box(
            "studio__group",
            Kit.text(
                whoseSellers(
                    studio,
                    alliance,
                    Kinds.key(published.kind(), "messaging.editor.retire.text"),
                    "messaging.editor.retire.text.side",
                    "messaging.editor.retire.text.variant"),
                "studio__hint"),
            reason,
            Kit.actions(
                Kit.button(
                    getTranslation("messaging.editor.retire.now"),
                    "quiet",
                    _ -> retire(studio, published, reason, alliance))));
    form.setVisible(false);
    return Kit.box(
        "stack",
        Kit.actions(
            Kit.button(
                getTranslation(Kinds.key(published.kind(), "messaging.editor.retire")),
                "quiet",
                _ -> {
                  form.setVisible(true);
                  reason.focus();
                })),
        form);
  }

  private void retire(
      Studio studio, MessageVersion published, LabelledBox reason, Alliance alliance) {
    if (reason.text().isBlank()) {
      reason.error(getTranslation("messaging.conflict.reason"));
      reason.focus();
      return;
    }
    Div news;
    try {
      approvals.retire(published.id(), reason.text());
      news =
          Kit.callout(
              "done",
              "check",
              whoseSellers(
                  studio,
                  alliance,
                  Kinds.key(published.kind(), "messaging.editor.retire.done"),
                  "messaging.editor.retire.done.side",
                  "messaging.editor.retire.done.variant"));
    } catch (ConflictException e) {
      news = Kit.callout("problem", "alert", getTranslation(e.textKey(), e.arguments()));
    }
    show(alliance, published.message(), news);
  }

  /// What one side's sellers alone read is taken from them alone.
  private String whoseSellers(
      Studio studio, Alliance alliance, String both, String one, String ownWords) {
    if (studio.variant() != null) {
      return getTranslation(ownWords, alliance.side(studio.variant().side()).companyName());
    }
    SideId side = studio.audience().side();
    return side == null
        ? getTranslation(both, alliance.a().companyName(), alliance.b().companyName())
        : getTranslation(one, alliance.side(side).companyName());
  }

  private Component alike(Alike alike, Alliance alliance) {
    return Kit.callout(
        "info",
        "info",
        getTranslation("messaging.editor.alike"),
        Kit.link(
            MessagingRoutes.editor(alliance.id().value(), alike.message()),
            alike.title().in(getLocale())),
        Kit.text(getTranslation("messaging.editor.alike.text")));
  }

  private DraftEditor editor(Studio studio, Alliance alliance) {
    MessageVersion published = studio.published();
    return new DraftEditor(
        authoring,
        approvals,
        Objects.requireNonNull(studio.open()),
        alliance,
        published == null ? null : published.number(),
        studio.audienceOpen(),
        () ->
            show(
                alliance,
                studio.message(),
                Kit.callout(
                    "done",
                    "check",
                    getTranslation(
                        "messaging.editor.submitted",
                        alliance.otherThan(studio.mySide()).companyName()))));
  }

  private Component standing(Studio studio, Alliance alliance) {
    String other = alliance.otherThan(studio.mySide()).companyName();
    MessageVersion open = studio.open();
    var page = Kit.box("stack");
    MessageVersion shown = shown(studio);
    MessageVersion retired = studio.retired();
    if (retired != null) {
      page.add(
          Kit.callout(
              "info",
              "undo",
              getTranslation(Kinds.key(studio.kind(), "messaging.editor.retired")),
              retired.note() == null ? new Div() : new NoteText(retired.note(), alliance)));
    }
    var state =
        new StateLine(
            shown == null ? null : shown.state(),
            studio.writtenElsewhere()
                    || (open != null && !open.authorSide().equals(studio.mySide()))
                ? alliance.side(studio.mySide()).companyName()
                : other);
    page.add(state);
    if (studio.writtenElsewhere()) {
      page.add(
          Kit.callout(
              "info",
              "edit",
              getTranslation("messaging.editor.elsewhere", other),
              Kit.text(getTranslation("messaging.editor.elsewhere.text"))));
    } else if (open == null && !studio.mine()) {
      page.add(Kit.text(getTranslation("messaging.conflict.theirVariant"), "studio__hint"));
    } else if (open == null) {
      state.add(
          Kit.actions(
              Kit.button(
                  getTranslation("messaging.editor.begin"),
                  "primary",
                  _ -> {
                    authoring.startDraft(alliance.id(), studio.message());
                    show(alliance, studio.message(), null);
                  })));
    } else if (open.authorSide().equals(studio.mySide())) {
      if (open.state() == VersionState.SCHEDULED) {
        page.add(new WaitingNote(open.content().validity(), published(studio)));
      }
      state.add(
          Kit.actions(
              Kit.button(
                  getTranslation("messaging.editor.withdraw"),
                  "quiet",
                  _ -> {
                    approvals.withdraw(open.id());
                    show(
                        alliance,
                        studio.message(),
                        Kit.callout("info", "undo", getTranslation("messaging.editor.withdrawn")));
                  })));
    } else {
      state.add(
          Kit.actions(
              Kit.link(
                  MessagingRoutes.review(alliance.id().value(), open.id()),
                  getTranslation(
                      open.state() == VersionState.SCHEDULED
                          ? "messaging.next.look"
                          : "messaging.next.approve"),
                  "button",
                  open.state() == VersionState.SCHEDULED ? "button--quiet" : "button--primary")));
      if (open.state() == VersionState.SCHEDULED) {
        page.add(new WaitingNote(open.content().validity(), published(studio)));
      }
    }
    MessageContent content = shown == null ? MessageContent.EMPTY : shown.content();
    if (shown != null) {
      page.add(
          new Preview(
              getTranslation("messaging.preview.version", shown.number()), studio.kind(), content));
    }
    return page;
  }

  private static @Nullable Integer published(Studio studio) {
    return studio.published() == null ? null : studio.published().number();
  }
}
