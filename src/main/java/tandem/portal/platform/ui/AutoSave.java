package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;

/// Stores what two sides write on together, as they write it. What could not be stored stays in the
/// form and says so; where somebody else was faster, nobody's text is lost: both are put together
/// where they have changed different things, and else the author decides.
///
/// This component is where it tells of that; [#line] says when it was stored last.
public class AutoSave<T> extends Div implements BeforeLeaveObserver {
  private static final long serialVersionUID = 1L;

  /// What is stored, and the change it bears.
  public record Stored<T>(T text, int lock, Instant at) {}

  /// The form and the place it is stored.
  public interface Writing<T> {
    /// @throws Overtaken when somebody has stored another text since that change
    Stored<T> store(int lock, T text);

    /// Empty where both have changed the same thing.
    Optional<T> merge(T base, T mine, T theirs);

    Component compare(T theirs, T mine);

    /// Shows another text than the form has.
    void show(T text);
  }

  /// Somebody else was faster.
  public static class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Stored<?> theirs;
    private final boolean proposed;

    /// @param proposed whether theirs is up for release, so that storing anything takes that back
    public Overtaken(Stored<?> theirs, boolean proposed) {
      this.theirs = theirs;
      this.proposed = proposed;
    }
  }

  private final transient Writing<T> writing;
  private final Paragraph line = Styled.as(new Paragraph(), "card__meta");
  private transient Stored<T> last;
  private transient T now;
  private boolean blocked;
  private boolean given;

  public AutoSave(Stored<T> last, Writing<T> writing) {
    this.writing = writing;
    this.last = last;
    this.now = last.text();
    addClassName("studio__news");
    line.getElement().setAttribute("role", "status");
    say();
  }

  public Paragraph line() {
    return line;
  }

  /// The change that was stored last.
  public int lock() {
    return last.lock();
  }

  /// What is in the form is not wanted any more: nobody is asked before leaving it.
  public void giveUp() {
    given = true;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!given && !now.equals(last.text())) {
      LeaveQuestion.ask(event, this);
    }
  }

  /// @return whether everything is stored now
  public boolean store(T text) {
    now = text;
    if (blocked) {
      return false;
    }
    if (text.equals(last.text())) {
      return true;
    }
    try {
      last = writing.store(last.lock(), text);
      say();
      return true;
    } catch (Overtaken e) {
      offer(e);
    } catch (ConflictException e) {
      unstored(getTranslation(e.textKey(), e.arguments()));
    } catch (DataAccessException | TransactionException e) {
      unstored(getTranslation("platform.draft.away"));
    }
    return false;
  }

  private void unstored(String why) {
    line.setText(getTranslation("platform.draft.unstored"));
    tell(
        new Callout(Callout.Tone.PROBLEM, why, getTranslation("platform.draft.stillHere"))
            .with(
                Controls.button(
                    getTranslation("platform.draft.again"),
                    "quiet",
                    () -> {
                      if (store(now)) {
                        removeAll();
                      }
                    })));
  }

  /// Theirs is stored, ours is in the form, and the author decides.
  public void offer(Overtaken overtaken) {
    @SuppressWarnings("unchecked")
    var theirs = (Stored<T>) overtaken.theirs;
    blocked = true;
    line.setText(getTranslation("platform.draft.unstored"));
    Optional<T> both = writing.merge(last.text(), now, theirs.text());
    var callout =
        new Callout(
            Callout.Tone.PROBLEM,
            getTranslation(
                overtaken.proposed
                    ? "platform.draft.overtaken.proposed"
                    : "platform.draft.overtaken"),
            getTranslation(
                overtaken.proposed
                    ? "platform.draft.overtaken.proposed.text"
                    : both.isPresent()
                        ? "platform.draft.overtaken.apart"
                        : "platform.draft.overtaken.same"));
    var actions =
        Controls.actions(
            Controls.button(
                getTranslation("platform.draft.compare"),
                "quiet",
                () -> add(writing.compare(theirs.text(), now))),
            Controls.button(
                getTranslation("platform.draft.keepMine"), "quiet", () -> decide(theirs, now)),
            Controls.button(
                getTranslation("platform.draft.takeTheirs"), "quiet", () -> take(theirs)));
    both.ifPresent(
        text ->
            actions.addComponentAsFirst(
                Controls.button(
                    getTranslation("platform.draft.merge"),
                    "primary",
                    () -> decide(theirs, text))));
    tell(callout.with(actions));
  }

  private void take(Stored<T> theirs) {
    T mine = now;
    decide(theirs, theirs.text());
    tell(
        new Callout(
                Callout.Tone.INFO,
                getTranslation("platform.draft.taken"),
                getTranslation("platform.draft.taken.text"))
            .with(
                Controls.button(
                    getTranslation("platform.draft.bringBack"),
                    "quiet",
                    () -> decide(last, mine))));
  }

  private void decide(Stored<T> theirs, T chosen) {
    last = theirs;
    blocked = false;
    removeAll();
    writing.show(chosen);
    store(chosen);
    say();
  }

  /// Shows something to decide, and nothing beside it.
  public void tell(Component news) {
    removeAll();
    news.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    add(news);
    Controls.focus(news);
  }

  private void say() {
    LocalDate day = LocalDate.ofInstant(last.at(), ZoneId.systemDefault());
    String time = Dates.time(last.at(), getLocale());
    line.setText(
        day.equals(LocalDate.now(ZoneId.systemDefault()))
            ? getTranslation("platform.draft.stored", time)
            : getTranslation("platform.draft.storedOn", Dates.full(day, getLocale()), time));
  }
}
