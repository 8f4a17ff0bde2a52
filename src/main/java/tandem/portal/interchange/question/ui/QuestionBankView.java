package tandem.portal.interchange.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.interchange.question.QuestionFileService;
import tandem.portal.interchange.question.QuestionFormat;
import tandem.portal.interchange.question.QuestionImport;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankOverwriteException;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// The questions an alliance has at hand: each as a learner sees it, files in, files out.
@Route(AuthorRoutes.QUESTIONS)
@Requires(LearningPermissions.AUTHOR)
class QuestionBankView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 50;

  private final transient QuestionBankService bank;
  private final transient QuestionFileService files;
  private final transient AllianceService alliances;
  private final Div report = Styled.as(new Div(), "stack");
  private final Div lost = Styled.as(new Div(), "stack");
  private final Section questions = Styled.as(new Section(), "stack");
  private final Div exporting = new Div();

  QuestionBankView(QuestionBankService bank, QuestionFileService files, AllianceService alliances) {
    this.bank = bank;
    this.files = files;
    this.alliances = alliances;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new AllianceId(RouteId.of(event, "alliance"));
    List<BankQuestion> all = bank.list(id);
    Alliance alliance = alliances.get(id);
    removeAll();
    report.removeAll();
    add(head(alliance), adding(id), questions, upload(id), exporting);
    show(id, all);
  }

  private Header head(Alliance alliance) {
    return Styled.as(
        new Header(
            Styled.as(new Paragraph(alliance.name()), "eyebrow"),
            Styled.as(new H1(getTranslation("interchange.question.title")), "page__title"),
            Styled.as(new Paragraph(getTranslation("interchange.question.lead")), "page__lead")),
        "page__head");
  }

  /// A new question is in the bank at once, and its page opens.
  private Div adding(AllianceId alliance) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (QuestionKind kind : QuestionKind.values()) {
      kinds.put(kind.name(), getTranslation(kind.textKey()));
    }
    var kind = new FilterSelect("new-kind", kinds);
    kind.show(QuestionKind.SINGLE.name());
    var add =
        Controls.button(
            getTranslation("interchange.question.new"),
            "primary",
            () -> add(alliance, QuestionKind.valueOf(kind.getValue())));
    add.addComponentAsFirst(Styled.icon("plus"));
    return Styled.as(new Div(field("learning.author.question.kind", kind), add), "questions__add");
  }

  private void add(AllianceId alliance, QuestionKind kind) {
    var draft = new BankDraft("", "", kind.fresh());
    UI.getCurrent().navigate(AuthorRoutes.question(alliance.value(), bank.begin(alliance, draft)));
  }

  private Section upload(AllianceId alliance) {
    FilterSelect language = languages("question-language");
    var drop =
        new FileDrop(
            QuestionImport.MOST_BYTES,
            getTranslation("interchange.question.welcome", QuestionImport.MOST_BYTES / 1_000_000),
            getTranslation("interchange.question.tooLarge", QuestionImport.MOST_BYTES / 1_000_000));
    drop.accept(".gift,.txt,.xml,text/plain,text/xml,application/xml");
    aim(drop, alliance, language);
    language.addValueChangeListener(_ -> aim(drop, alliance, language));
    drop.whenTaken(file -> report(alliance, UUID.fromString(file)));
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("interchange.question.import")), "card__title"),
            field("interchange.question.language", language),
            drop,
            report),
        "card",
        "form");
  }

  private static void aim(FileDrop drop, AllianceId alliance, FilterSelect language) {
    drop.sendTo("/" + InterchangeRoutes.questionUpload(alliance.value(), language(language)));
  }

  private static Locale language(FilterSelect select) {
    return Languages.closestTo(Locale.forLanguageTag(select.getValue()));
  }

  private FilterSelect languages(String id) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Locale language : Languages.ALL) {
      words.put(language.getLanguage(), language.getDisplayLanguage(getLocale()));
    }
    var select = new FilterSelect(id, words);
    select.show(Languages.closestTo(getLocale()).getLanguage());
    return select;
  }

  private Div field(String key, FilterSelect select) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(select);
    return Styled.as(new Div(label, select), "field");
  }

  private void report(AllianceId alliance, UUID file) {
    var read = files.report(alliance, file);
    report.removeAll();
    report.add(new ImportReport(read));
    var actions = Styled.as(new Div(), "actions");
    if (!read.questions().isEmpty()) {
      actions.add(
          button(
              getTranslation("interchange.question.take", read.questions().size()),
              "button--primary",
              () -> take(alliance, file)));
    }
    actions.add(
        button(getTranslation("interchange.question.leave"), "button--quiet", report::removeAll));
    report.add(actions);
  }

  private void take(AllianceId alliance, UUID file) {
    int taken;
    try {
      taken = files.take(alliance, file);
    } catch (DataAccessException | TransactionException _) {
      Toast.problem(getTranslation("platform.draft.away"));
      return;
    }
    report.removeAll();
    var done = new Paragraph(getTranslation("interchange.question.taken", taken));
    done.getElement().setAttribute("role", "status");
    report.add(Styled.as(done, "callout", "callout--done"));
    show(alliance, bank.list(alliance));
  }

  private static NativeButton button(String text, String look, Runnable action) {
    return Styled.as(new NativeButton(text, _ -> action.run()), "button", look);
  }

  private void show(AllianceId alliance, List<BankQuestion> all) {
    questions.removeAll();
    exporting.removeAll();
    questions.add(new H2(getTranslation("interchange.question.list", all.size())));
    if (all.isEmpty()) {
      questions.add(
          new EmptyState(
              "check",
              getTranslation("interchange.question.empty.title"),
              getTranslation("interchange.question.empty.text")));
      return;
    }
    exporting.add(download(alliance, all));
    var rows = Styled.as(new Div(), "stack", "stack--s");
    Map<String, String> topics = new LinkedHashMap<>();
    topics.put("", getTranslation("interchange.question.topic.all"));
    all.stream()
        .map(BankQuestion::topic)
        .filter(topic -> !topic.isEmpty())
        .forEach(topic -> topics.put(topic, topic));
    if (topics.size() > 2) {
      var topic = new FilterSelect("question-topic", topics);
      topic.addValueChangeListener(
          event -> rows(alliance, rows, of(event.getValue(), all), AT_ONCE));
      questions.add(field("interchange.question.topic", topic));
    }
    rows(alliance, rows, all, AT_ONCE);
    questions.add(rows);
  }

  private static List<BankQuestion> of(String topic, List<BankQuestion> all) {
    return all.stream().filter(q -> topic.isEmpty() || q.topic().equals(topic)).toList();
  }

  private void rows(AllianceId alliance, Div rows, List<BankQuestion> shown, int most) {
    rows.removeAll();
    shown.stream()
        .limit(most)
        .forEach(
            question ->
                rows.add(new BankRow(alliance, question, () -> remove(alliance, question))));
    if (shown.size() > most) {
      rows.add(
          button(
              getTranslation("interchange.question.more", shown.size() - most),
              "button--quiet",
              () -> rows(alliance, rows, shown, most + AT_ONCE)));
    }
  }

  private void remove(AllianceId alliance, BankQuestion question) {
    try {
      bank.remove(alliance, question.id(), question.revision());
    } catch (BankOverwriteException _) {
      Toast.problem(getTranslation("learning.author.bank.changed"));
      show(alliance, bank.list(alliance));
      return;
    }
    show(alliance, bank.list(alliance));
    Toast.withUndo(
        getTranslation(
            "learning.author.removed", question.named(getTranslation("learning.author.untitled"))),
        () -> {
          bank.add(alliance, List.of(question.text()));
          show(alliance, bank.list(alliance));
        });
  }

  private Section download(AllianceId alliance, List<BankQuestion> all) {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put(QuestionFormat.MOODLE.name(), getTranslation("interchange.question.format.MOODLE"));
    formats.put(QuestionFormat.GIFT.name(), getTranslation("interchange.question.format.GIFT"));
    var format = new FilterSelect("question-format", formats);
    format.show(QuestionFormat.MOODLE.name());
    FilterSelect language = languages("question-export-language");
    var link = new Anchor();
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    link.add(Styled.icon("download"), new Span(getTranslation("interchange.question.download")));
    Styled.as(link, "button", "button--quiet");
    aim(link, alliance, all, format, language);
    format.addValueChangeListener(_ -> aim(link, alliance, all, format, language));
    language.addValueChangeListener(_ -> aim(link, alliance, all, format, language));
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("interchange.question.export")), "card__title"),
            Styled.as(
                new Div(
                    field("interchange.question.format", format),
                    field("interchange.question.language", language)),
                "form-row"),
            lost,
            Styled.as(new Div(link), "actions")),
        "card",
        "form");
  }

  private void aim(
      Anchor link,
      AllianceId alliance,
      List<BankQuestion> all,
      FilterSelect format,
      FilterSelect language) {
    QuestionFormat chosen = QuestionFormat.valueOf(format.getValue());
    Locale in = language(language);
    link.setHref(InterchangeRoutes.questionExport(alliance.value(), chosen.name(), in));
    lost.removeAll();
    lost.add(ImportReport.notes(all.stream().map(BankQuestion::question).toList(), chosen, in));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("interchange.question.title") + " – Tandem";
  }
}
