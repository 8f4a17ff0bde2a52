package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Merging;
import tandem.portal.learning.author.question.Gap;
import tandem.portal.learning.author.question.ui.InHand;
import tandem.portal.learning.author.question.ui.QuestionForm;
import tandem.portal.learning.author.question.ui.QuestionLines;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankOverwriteException;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.AutoSave;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.TextChange;
import tandem.portal.platform.ui.Toast;
import tandem.portal.questionnaire.Question;

/// A question of the bank as its form, what is still open, and what sellers will be asked. Every
/// change is stored by itself.
class BankQuestionEditor extends Div implements AutoSave.Writing<BankDraft>, InHand {
  private static final long serialVersionUID = 1L;
  private static final String ID = "bank";

  private final transient QuestionBankService bank;
  private final transient AllianceId alliance;
  private final transient BankQuestion question;
  private final SerializableConsumer<String> named;
  private final AutoSave<BankDraft> store;
  private final TextBox title = new TextBox(BankDraft.MOST_LETTERS);
  private final TextBox topic = new TextBox(BankDraft.MOST_LETTERS);
  private final Div form = Styled.as(new Div(), "studio__editor");
  private final Div open = new Div();
  private final QuestionPreview seen;
  private transient BankDraft now;

  /// @param named told what it is called from now on
  BankQuestionEditor(
      QuestionBankService bank,
      AllianceId alliance,
      BankQuestion question,
      SerializableConsumer<String> named) {
    this.bank = bank;
    this.alliance = alliance;
    this.question = question;
    this.named = named;
    this.now = question.text();
    this.seen = new QuestionPreview(ID, now.question());
    this.store = new AutoSave<>(stored(question), this);
    addClassName("studio");
    add(
        Styled.as(
            new Div(
                new Div(store.line()),
                Controls.actions(
                    Controls.button(
                        getTranslation("learning.author.bank.remove"), "plain", this::remove))),
            "studio__state"),
        store,
        form,
        Styled.as(new Div(seen), "studio__preview"));
    listen();
    draw();
  }

  private static AutoSave.Stored<BankDraft> stored(BankQuestion question) {
    return new AutoSave.Stored<>(question.text(), question.revision(), question.editedAt());
  }

  private void draw() {
    form.removeAll();
    title.setValue(now.title());
    topic.setValue(now.topic());
    form.add(
        Styled.as(
            new Div(
                Controls.field(getTranslation("learning.author.bank.title"), title),
                Controls.field(getTranslation("learning.author.bank.topic"), topic)),
            "studio__group"),
        Styled.as(
            new Div(new H2(getTranslation("learning.author.bank.question")), QuestionForm.of(this)),
            "studio__group"),
        open);
    showBeside();
  }

  private void listen() {
    title.setId("bank-title");
    title.addValueChangeListener(
        event -> {
          if (!event.getValue().equals(now.title())) {
            now = now.called(event.getValue());
            stored();
          }
        });
    topic.setId("bank-topic");
    topic.addValueChangeListener(
        event -> {
          String typed = event.getValue().strip();
          if (!typed.equals(now.topic())) {
            now = new BankDraft(typed, now.title(), now.question());
            stored();
          }
        });
  }

  private String name() {
    return now.named(getTranslation("learning.author.untitled"));
  }

  private void stored() {
    named.accept(name());
    showBeside();
    store.store(now);
  }

  /// What does not change what there is to type into.
  private void showBeside() {
    seen.show(now.question());
    open.removeAll();
    List<Gap> gaps = Gap.of(ID, now.question());
    if (!gaps.isEmpty()) {
      open.add(gaps(gaps));
    }
  }

  private Component gaps(List<Gap> gaps) {
    var list = new UnorderedList();
    for (Gap gap : gaps) {
      Locale in = gap.language();
      list.add(
          new ListItem(
              Controls.button(
                  getTranslation("learning.author.problem." + gap.what())
                      + (in == null ? "" : " (" + in.getDisplayLanguage(getLocale()) + ")"),
                  "plain",
                  () -> Controls.focus(this, gap.field()))));
    }
    return new Callout(
            Callout.Tone.SOON,
            getTranslation("learning.author.incomplete", gaps.size()),
            getTranslation("learning.author.bank.open.text"))
        .with(list);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Question now() {
    return now.question();
  }

  @Override
  public void write(UnaryOperator<Question> change) {
    now = now.with(change.apply(now.question()));
    title.setValue(now.title());
    stored();
  }

  @Override
  public void arrange(UnaryOperator<Question> change, String focusId) {
    write(change);
    draw();
    Controls.focus(this, focusId);
  }

  @Override
  public AutoSave.Stored<BankDraft> store(int lock, BankDraft text) {
    try {
      return stored(bank.save(alliance, question.id(), lock, text));
    } catch (BankOverwriteException e) {
      throw overtaken(e);
    }
  }

  private static AutoSave.Overtaken overtaken(BankOverwriteException e) {
    var overtaken = new AutoSave.Overtaken(stored(e.theirs()), false);
    overtaken.initCause(e);
    return overtaken;
  }

  @Override
  public Optional<BankDraft> merge(BankDraft base, BankDraft mine, BankDraft theirs) {
    return Merging.either(base.topic(), mine.topic(), theirs.topic())
        .flatMap(
            topic ->
                Merging.either(base.title(), mine.title(), theirs.title())
                    .flatMap(
                        title ->
                            Merging.either(base.question(), mine.question(), theirs.question())
                                .map(both -> new BankDraft(topic, title, both))));
  }

  @Override
  public Component compare(BankDraft theirs, BankDraft mine) {
    return new TextChange(
        getTranslation("learning.author.bank.question"), lines(theirs), lines(mine));
  }

  private static Map<Locale, String> lines(BankDraft text) {
    return Languages.ALL.stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language ->
                    text.title()
                        + "\n"
                        + text.topic()
                        + "\n"
                        + QuestionLines.whole(text.question(), language)
                            .filter(line -> !line.isBlank())
                            .collect(Collectors.joining("\n"))));
  }

  @Override
  public void show(BankDraft text) {
    now = text;
    named.accept(name());
    draw();
  }

  private void remove() {
    BankDraft was = now;
    String name = name();
    try {
      bank.remove(alliance, question.id(), store.lock());
    } catch (BankOverwriteException e) {
      store.offer(overtaken(e));
      return;
    }
    store.giveUp();
    UI.getCurrent().navigate(AuthorRoutes.questions(alliance.value()));
    Toast.withUndo(getTranslation("learning.author.removed", name), undo(bank, alliance, was));
  }

  /// Brings it back and opens it.
  private static Runnable undo(QuestionBankService bank, AllianceId alliance, BankDraft was) {
    return () ->
        UI.getCurrent()
            .navigate(AuthorRoutes.question(alliance.value(), bank.begin(alliance, was)));
  }
}
