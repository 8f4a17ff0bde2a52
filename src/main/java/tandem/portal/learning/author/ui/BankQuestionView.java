package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
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

/// One question of the bank, to write on.
@Route(AuthorRoutes.BANK_QUESTION)
@Requires(LearningPermissions.AUTHOR)
class BankQuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient QuestionBankService bank;
  private final transient AllianceService alliances;
  private String title = "";

  BankQuestionView(QuestionBankService bank, AllianceService alliances) {
    this.bank = bank;
    this.alliances = alliances;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new AllianceId(RouteId.of(event, AuthorRoutes.ALLIANCE));
    BankQuestion question =
        bank.get(id, new BankQuestionId(RouteId.of(event, AuthorRoutes.QUESTION)));
    title = question.named(getTranslation("learning.author.untitled"));
    var head =
        new DeskHead(
            new Anchor(
                AuthorRoutes.questions(id.value()), getTranslation("learning.author.bank.back")),
            alliances.get(id).name(),
            title,
            getTranslation(QuestionKind.textKey(question.question())));
    removeAll();
    add(head, new BankQuestionEditor(bank, id, question, now -> name(head, now)));
  }

  private void name(DeskHead head, String now) {
    if (!now.equals(title)) {
      title = now;
      head.rename(now);
      getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }
}
