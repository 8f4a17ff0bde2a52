package tandem.portal.platform;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.Set;

/// A failure in the log: which one and where, without its words. Those come from requests, rows and
/// libraries, and so may hold what somebody sent or who somebody is. Only the messages that Java
/// itself makes of names in the code are kept.
public class LogTrace extends ThrowableProxyConverter {
  private static final Set<String> SPEAKING =
      Set.of(
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.StackOverflowError",
          "java.lang.OutOfMemoryError");

  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    var text = new StringBuilder();
    for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause == failure ? "" : "Caused by: ").append(cause.getClassName());
      if (SPEAKING.contains(cause.getClassName()) && cause.getMessage() != null) {
        text.append(": ").append(cause.getMessage().replaceAll("\\p{Cntrl}+", " "));
      }
      text.append(System.lineSeparator());
      StackTraceElementProxy[] frames = cause.getStackTraceElementProxyArray();
      for (int i = 0; i < frames.length - cause.getCommonFrames(); i++) {
        text.append('\t').append(frames[i]);
        ThrowableProxyUtil.subjoinPackagingData(text, frames[i]);
        text.append(System.lineSeparator());
      }
    }
    return text.toString();
  }
}
