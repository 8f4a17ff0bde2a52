package tandem.portal.learning;

/// Paths of the seller's screens, for views, cards and mails.
public final class LearningRoutes {
  public static final String MODULES = "learn";
  public static final String MODULE = "learn/:module";
  public static final String LESSON = "learn/:module/:lesson";
  public static final String CHECK = "learn/:module/check";
  public static final String PRE_CHECK = "learn/:module/pre-check";
  public static final String DONE = "learn/:module/done";
  public static final String REFRESHER = "learn/:module/refresh";
  public static final String VIDEOS = "api/learning/videos";

  private LearningRoutes() {}

  public static String module(ModuleId module) {
    return MODULES + "/" + module;
  }

  public static String lesson(ModuleId module, LessonId lesson) {
    return module(module) + "/" + lesson;
  }

  public static String check(ModuleId module) {
    return module(module) + "/check";
  }

  public static String preCheck(ModuleId module) {
    return module(module) + "/pre-check";
  }

  public static String done(ModuleId module) {
    return module(module) + "/done";
  }

  public static String refresher(ModuleId module) {
    return module(module) + "/refresh";
  }

  public static String next(ModuleState state) {
    ModuleId module = state.module().id();
    return switch (state.next()) {
      case NextStep.Read(var lesson) -> lesson(module, lesson.id());
      case NextStep.TakeCheck _ -> check(module);
      case NextStep.Nothing _ -> module(module);
    };
  }
}
