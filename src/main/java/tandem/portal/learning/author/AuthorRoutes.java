package tandem.portal.learning.author;

import java.util.UUID;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.bank.BankQuestionId;

/// Where modules and questions are written, for views, mails and other modules' links.
public final class AuthorRoutes {
  public static final String ALLIANCE = "alliance";
  public static final String NAME = "module";
  public static final String MODULES = "studio/:" + ALLIANCE + "/modules";
  public static final String MODULE = MODULES + "/:" + NAME;

  public static final String QUESTION = "question";
  public static final String QUESTIONS = "studio/:" + ALLIANCE + "/questions";
  public static final String BANK_QUESTION = QUESTIONS + "/:" + QUESTION;

  private AuthorRoutes() {}

  public static String modules(UUID alliance) {
    return "studio/" + alliance + "/modules";
  }

  public static String questions(UUID alliance) {
    return "studio/" + alliance + "/questions";
  }

  public static String question(UUID alliance, BankQuestionId question) {
    return questions(alliance) + "/" + question;
  }

  public static String module(UUID alliance, ModuleId module) {
    return modules(alliance) + "/" + module;
  }
}
