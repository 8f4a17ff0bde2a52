package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tandem.portal.alliance.Alliance;
import tandem.portal.messaging.ApprovalService;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageRules;
import tandem.portal.messaging.MessageVersion;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.OverwriteException;
import tandem.portal.messaging.Problem;
import tandem.portal.messaging.Saved;
import tandem.portal.messaging.Validity;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.LeaveQuestion;
import tandem.portal.platform.ui.Toast;

/// Writing on a draft. Every change is stored by itself; what could not be stored stays in the form
/// and says so.
class DraftEditor extends Div implements BeforeLeaveObserver {
  private static final long serialVersionUID = 1L;

  private final transient AuthoringService authoring;
  private final transient ApprovalService approvals;
  private final transient MessageVersion version;
  private final transient Alliance alliance;
  private final String otherCompany;
  private final Runnable handedOver;
  private final Div news = Kit.box("studio__news");
  private final Paragraph stored = Kit.text("", "card__meta");
  private final Preview preview;
  private final DraftForm form;
  private final @Nullable AudienceChoice audience;
  private transient MessageContent last;
  private transient Audience lastAudience;
  private Instant storedAt;
  private int lock;
  private final OpenParts open;
  private transient List<Problem> told = List.of();
  private @Nullable String toldOfDays;
  private SerializableConsumer<Localized> titled = _ -> {};
  private boolean blocked;
  private @Nullable String refused;

  /// @param audienceOpen whether its readers may still be chosen
  /// @param handedOver what to do once the draft has been submitted
  DraftEditor(
      AuthoringService authoring,
      ApprovalService approvals,
      MessageVersion version,
      Alliance alliance,
      @Nullable Integer published,
      boolean audienceOpen,
      Runnable handedOver) {
    this.authoring = authoring;
    this.approvals = approvals;
    this.version = version;
    this.alliance = alliance;
    this.otherCompany = alliance.otherThan(version.authorSide()).companyName();
    this.handedOver = handedOver;
    this.lock = version.lock();
    this.last = version.content();
    this.storedAt = version.editedAt();
    Locale language = Languages.closestTo(getLocale());
    preview = new Preview(getTranslation("platform.preview"), version.kind(), version.content());
    form = new DraftForm(version.kind(), version.content(), language, this::store, preview::show);
    last = form.content();
    open = new OpenParts(form::focus);
    open.show(MessageRules.open(version.kind(), last));
    lastAudience = version.audience();
    audience = audienceOpen ? new AudienceChoice(version.audience(), alliance, this::store) : null;
    stored.getElement().setAttribute("role", "status");
    addClassName("studio");
    var state = new StateLine(version.state(), otherCompany);
    state.add(
        stored,
        Kit.actions(
            Kit.button(
                getTranslation("messaging.editor.submit"), "primary", _ -> askToSubmit(published)),
            Kit.button(
                getTranslation("messaging.editor.discard"), "discard", _ -> askToDiscard())));
    say(storedAt);
    add(state, open, news, Kit.box("studio__editor", form), Kit.box("studio__preview", preview));
    if (version.note() != null) {
      news.add(
          Kit.callout(
              "soon",
              "undo",
              getTranslation("messaging.editor.note", otherCompany),
              new NoteText(version.note(), alliance)));
    }
  }

  /// @param to told the title whenever it is another one
  void onTitle(SerializableConsumer<Localized> to) {
    titled = to;
  }

  void focusTitle() {
    form.focusTitle();
  }

  /// The choice of its readers, to be shown beside the title; null when they are settled.
  @Nullable AudienceChoice audience() {
    return audience;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    boolean readers = audience != null && !audience.audience().equals(lastAudience);
    if (readers || !form.content().equals(last)) {
      LeaveQuestion.ask(event, news);
    }
  }

  /// @return whether everything in the form is stored now
  private boolean store() {
    MessageContent now = form.content();
    preview.show(now.stripped());
    open.show(MessageRules.open(version.kind(), now));
    titled.accept(now.title());
    mended(now);
    if (blocked) {
      return false;
    }
    Audience readers = audience == null ? lastAudience : audience.audience();
    try {
      if (!readers.equals(lastAudience)) {
        stored(authoring.address(version.id(), lock, readers));
        lastAudience = readers;
      }
      if (!now.equals(last)) {
        stored(authoring.save(version.id(), lock, now));
        last = now;
      }
      settled();
      return true;
    } catch (OverwriteException e) {
      offer(e);
    } catch (ConflictException e) {
      refuse(
          getTranslation(e.textKey(), e.arguments()),
          Kit.text(getTranslation("messaging.editor.stillHere")));
    } catch (DataAccessException | TransactionException e) {
      refuse(
          getTranslation("messaging.editor.away"),
          Kit.actions(Kit.button(getTranslation("messaging.editor.again"), "quiet", _ -> store())));
    }
    return false;
  }

  /// What is mended is not red any more; nothing turns red while somebody writes.
  private void mended(MessageContent now) {
    if (told.isEmpty() && toldOfDays == null) {
      return;
    }
    List<Problem> still = MessageRules.problems(version.kind(), now);
    List<Problem> left = told.stream().filter(still::contains).toList();
    String days = toldOfDays == null ? null : now.validity().problem(today());
    if (left.size() == told.size() && Objects.equals(days, toldOfDays)) {
      return;
    }
    mark(left, days);
    news.removeAll();
    if (!left.isEmpty() || days != null) {
      news.add(summary(left, days == null ? List.of() : List.of(days)));
    }
  }

  private void mark(List<Problem> problems, @Nullable String days) {
    told = problems;
    toldOfDays = days;
    form.problems(problems);
    form.problem(days == null ? null : getTranslation(days));
  }

  private void stored(Saved saved) {
    lock = saved.lock();
    storedAt = saved.at();
    say(storedAt);
  }

  /// Said once, so that whoever goes on writing is not called away at every word.
  private void refuse(String why, Component more) {
    unstored();
    if (!why.equals(refused)) {
      tell(Kit.callout("problem", "alert", why, more));
      refused = why;
    }
  }

  /// What was refused is stored now, or taken back.
  private void settled() {
    if (refused != null) {
      refused = null;
      news.removeAll();
      say(storedAt);
    }
  }

  /// Somebody else was faster: theirs is stored, ours is in the form, and the author decides.
  private void offer(OverwriteException conflict) {
    blocked = true;
    unstored();
    MessageVersion theirs = conflict.theirs();
    MessageContent mine = form.content();
    Audience myAudience = audience == null ? theirs.audience() : audience.audience();
    var beside = Kit.box("studio__beside");
    tell(
        Kit.callout(
            "problem",
            "alert",
            getTranslation(conflict.textKey(), conflict.arguments()),
            Kit.actions(
                Kit.button(
                    getTranslation("messaging.editor.beside"),
                    "quiet",
                    _ -> {
                      beside.removeAll();
                      if (audience != null) {
                        beside.add(new AudienceLine(theirs.audience(), alliance));
                      }
                      beside.add(
                          new Preview(
                              getTranslation("messaging.editor.storedBy", conflict.editor()),
                              theirs.kind(),
                              theirs.content()));
                    }),
                Kit.button(
                    getTranslation("messaging.editor.keepMine"), "quiet", _ -> decide(theirs)),
                Kit.button(
                    getTranslation("messaging.editor.takeTheirs"),
                    "quiet",
                    _ -> {
                      show(theirs.content(), theirs.audience());
                      decide(theirs);
                      tell(
                          Kit.callout(
                              "info",
                              "info",
                              getTranslation("messaging.editor.taken"),
                              Kit.actions(
                                  Kit.button(
                                      getTranslation("messaging.editor.bringBack"),
                                      "quiet",
                                      _ -> bringBack(mine, myAudience)))));
                    })),
            beside));
  }

  private void decide(MessageVersion theirs) {
    lock = theirs.lock();
    last = theirs.content();
    lastAudience = theirs.audience();
    blocked = false;
    news.removeAll();
    store();
    form.focusTitle();
  }

  private void show(MessageContent content, Audience readers) {
    form.content(content);
    if (audience != null) {
      audience.audience(readers);
    }
  }

  private void bringBack(MessageContent mine, Audience myAudience) {
    news.removeAll();
    show(mine, myAudience);
    store();
    form.focusTitle();
  }

  private void askToSubmit(@Nullable Integer published) {
    if (!store()) {
      news.getChildren().findFirst().ifPresent(Kit::focus);
      return;
    }
    List<Problem> problems = MessageRules.problems(version.kind(), form.content());
    String days = form.content().validity().problem(today());
    mark(problems, days);
    tell(
        problems.isEmpty() && days == null
            ? confirmation(published)
            : summary(problems, days == null ? List.of() : List.of(days)));
  }

  private void askToDiscard() {
    tell(
        Kit.callout(
            "problem",
            "alert",
            getTranslation("messaging.editor.discard.title"),
            Kit.text(getTranslation("messaging.editor.discard.text")),
            Kit.actions(
                Kit.button(
                    getTranslation("messaging.editor.writeOn"),
                    "quiet",
                    _ -> {
                      news.removeAll();
                      form.focusTitle();
                    }),
                Kit.button(
                    getTranslation("messaging.editor.discard.now"), "danger", _ -> discard()))));
  }

  private void discard() {
    try {
      authoring.discard(version.id(), lock);
    } catch (OverwriteException e) {
      offer(e);
      return;
    }
    blocked = true;
    UI.getCurrent().navigate(MessagingRoutes.studio(version.alliance().value()));
    Toast.show(getTranslation("messaging.editor.discard.done"));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private Div confirmation(@Nullable Integer published) {
    return Kit.callout(
        "info",
        "mail",
        getTranslation("messaging.editor.confirm", otherCompany),
        Kit.text(
            form.content().validity().startsAfter(today())
                ? getTranslation("messaging.editor.confirm.later", otherCompany)
                : published == null
                    ? getTranslation(
                        Kinds.key(version.kind(), "messaging.editor.confirm.first"), otherCompany)
                    : getTranslation("messaging.editor.confirm.next", otherCompany, published)),
        days(form.content().validity()),
        alike(),
        Kit.actions(
            Kit.button(getTranslation("messaging.editor.submitNow"), "primary", _ -> submit()),
            Kit.button(
                getTranslation("messaging.editor.writeOn"),
                "plain",
                _ -> {
                  news.removeAll();
                  form.focusTitle();
                })));
  }

  /// What sellers read already and says nearly the same, before it is said twice.
  private Div alike() {
    var said = new Div();
    authoring
        .alike(version.alliance(), version.message())
        .ifPresent(
            other ->
                said.add(
                    Kit.text(getTranslation("messaging.editor.alike")),
                    Kit.link(
                        MessagingRoutes.editor(version.alliance().value(), other.message()),
                        other.title().in(getLocale()))));
    return said;
  }

  /// What the days chosen mean for the sellers.
  private Div days(Validity validity) {
    var days = new Div();
    if (validity.publishFrom() != null && validity.startsAfter(today())) {
      days.add(Kit.text(getTranslation("messaging.validity.from", day(validity.publishFrom()))));
    }
    if (validity.validUntil() != null) {
      days.add(Kit.text(getTranslation("messaging.validity.until", day(validity.validUntil()))));
    }
    return days;
  }

  private String day(LocalDate day) {
    return Dates.full(day, getLocale());
  }

  private Div summary(List<Problem> problems, List<String> days) {
    var list = new UnorderedList();
    for (Problem problem : problems) {
      String text = getTranslation(problem.textKey());
      Locale language = problem.language();
      var link =
          Kit.button(
              language == null ? text : language.getDisplayLanguage(getLocale()) + ": " + text,
              "plain",
              _ -> form.focus(problem));
      list.add(new ListItem(link));
    }
    for (String key : days) {
      list.add(new ListItem(Kit.button(getTranslation(key), "plain", _ -> form.focusValidity())));
    }
    return Kit.callout(
        "problem",
        "alert",
        getTranslation("messaging.editor.incomplete", problems.size() + days.size()),
        list);
  }

  private void submit() {
    if (!store()) {
      return;
    }
    try {
      approvals.submit(version.id(), lock);
    } catch (OverwriteException e) {
      offer(e);
      return;
    }
    handedOver.run();
  }

  private void tell(Div callout) {
    refused = null;
    news.removeAll();
    news.add(callout);
    Kit.focus(callout);
  }

  private void say(Instant at) {
    stored.setText(getTranslation("messaging.editor.stored", Dates.time(at, getLocale())));
  }

  private void unstored() {
    stored.setText(getTranslation("messaging.editor.unstored"));
  }
}
