package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.BankQuestionId;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// One question of the bank, to write on.
@Route(AuthorRoutes.BANK_QUESTION)
@Requires(LearningPermissions.AUTHOR)
class BankQuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient QuestionBankService bank;
  private final transient AllianceService alliances;
  private final H1 heading = Styled.as(new H1(), "page__title");

  BankQuestionView(QuestionBankService bank, AllianceService alliances) {
    this.bank = bank;
    this.alliances = alliances;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new AllianceId(RouteId.of(event, AuthorRoutes.ALLIANCE));
    var question = new BankQuestionId(RouteId.of(event, AuthorRoutes.QUESTION));
    BankQuestion stored = bank.get(id, question);
    Alliance alliance = alliances.get(id);
    heading.setText(stored.title());
    removeAll();
    add(head(alliance, stored), new BankQuestionEditor(bank, id, stored, this::name));
  }

  private void name(String title) {
    if (!title.equals(heading.getText())) {
      heading.setText(title);
      getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }
  }

  private Header head(Alliance alliance, BankQuestion question) {
    var back =
        Styled.as(
            new Anchor(
                AuthorRoutes.questions(alliance.id().value()),
                getTranslation("learning.author.bank.back")),
            "button",
            "button--plain");
    back.addComponentAsFirst(Styled.icon("arrow-left"));
    return Styled.as(
        new Header(
            new Div(back),
            Styled.as(new Paragraph(alliance.name()), "eyebrow"),
            heading,
            Styled.as(
                new Paragraph(getTranslation(QuestionKind.textKey(question.question()))),
                "page__lead")),
        "page__head");
  }

  @Override
  public String getPageTitle() {
    return heading.getText() + " – Tandem";
  }
}
