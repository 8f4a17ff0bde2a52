package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FieldError;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// Questions of the alliance's bank, to be taken one by one or as a pool. What is taken is a copy:
/// the bank may change without changing what has been signed.
class BankPicker extends Section {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 50;
  private static final String ALL = "";

  private final transient Draft draft;
  private final transient List<BankQuestion> bank;
  private final Set<BankQuestion> ticked = new LinkedHashSet<>();
  private final FieldSet list = Styled.as(new FieldSet(), "ticks", "ticks--list");
  private final FieldError nothing;
  private String topic = ALL;

  BankPicker(Draft draft, List<BankQuestion> bank) {
    this.draft = draft;
    this.bank = bank;
    addClassName("studio__group");
    list.setId("bank");
    nothing = new FieldError(list);
    add(new H2(getTranslation("learning.author.bank")));
    if (bank.isEmpty()) {
      add(Styled.as(new Paragraph(getTranslation("learning.author.bank.empty")), "studio__hint"));
      return;
    }
    add(topics(), list, nothing, Controls.actions(take("one", null), take("pool", "pool")));
    show();
  }

  private Div topics() {
    Map<String, String> topics = new LinkedHashMap<>();
    topics.put(ALL, getTranslation("learning.author.bank.all", bank.size()));
    bank.stream()
        .map(BankQuestion::topic)
        .filter(name -> !name.isEmpty())
        .forEach(name -> topics.put(name, name));
    return Controls.select(
        "bank-topic",
        getTranslation("learning.author.bank.topic"),
        topics,
        ALL,
        chosen -> {
          topic = chosen;
          show();
        });
  }

  private void show() {
    ticked.clear();
    list.removeAll();
    list.setLegendText(getTranslation("learning.author.bank.choose"));
    List<BankQuestion> shown =
        bank.stream().filter(q -> topic.equals(ALL) || q.topic().equals(topic)).toList();
    shown.stream()
        .limit(AT_ONCE)
        .forEach(
            question ->
                list.add(
                    Controls.tick(
                        "bank-" + question.id(),
                        caption(question),
                        false,
                        on -> {
                          if (on) {
                            ticked.add(question);
                          } else {
                            ticked.remove(question);
                          }
                        })));
    if (shown.size() > AT_ONCE) {
      list.add(
          Styled.as(
              new Paragraph(getTranslation("learning.author.bank.more", shown.size() - AT_ONCE)),
              "studio__hint"));
    }
  }

  private String caption(BankQuestion question) {
    return Stream.concat(
            Stream.of(
                question.named(getTranslation("learning.author.untitled")),
                getTranslation(QuestionKind.textKey(question.question()))),
            question.lacksKey().stream().map(key -> getTranslation(key)))
        .collect(Collectors.joining(" · "));
  }

  /// @param pool whether they become a pool; null: each is asked for itself
  private com.vaadin.flow.component.html.NativeButton take(String how, @Nullable String pool) {
    var button =
        Controls.button(
            getTranslation("learning.author.bank.take." + how), "quiet", () -> take(pool != null));
    button.setId("bank-take-" + how);
    return button;
  }

  private void take(boolean asPool) {
    if (ticked.isEmpty()) {
      nothing.say(getTranslation("learning.author.bank.none"));
      return;
    }
    ModuleDefinition longer = longer(draft.now(), asPool);
    if (!ModuleRules.fits(longer)) {
      // Stored it would be refused, and everything written after it too
      Toast.problem(getTranslation("learning.author.conflict.tooLarge"));
      return;
    }
    draft.arrange(
        _ -> longer, "bank-topic", getTranslation("learning.author.bank.taken", ticked.size()));
  }

  private ModuleDefinition longer(ModuleDefinition d, boolean asPool) {
    String name = asPool ? poolName(d) : null;
    ModuleDefinition longer =
        name == null ? d : Editing.addPool(d, new Pool(name, Math.ceilDiv(ticked.size(), 2)));
    for (BankQuestion question : ticked) {
      longer = Editing.ask(longer, question.question(), name);
    }
    return longer;
  }

  /// After the topic, else by number.
  private String poolName(ModuleDefinition d) {
    String wanted = topic.equals(ALL) ? getTranslation("learning.author.pool.unnamed") : topic;
    return Editing.fresh(
            wanted + " ",
            name ->
                d.pools().stream()
                    .anyMatch(
                        pool ->
                            pool.name().equals(name)
                                || (name.equals(wanted + " 1") && pool.name().equals(wanted))))
        .replaceFirst(" 1$", "");
  }
}
