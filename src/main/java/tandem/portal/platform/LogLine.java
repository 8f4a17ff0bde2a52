package tandem.portal.platform;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/// A message of the log on one line, whatever was put into it: nobody forges a second one.
public class LogLine extends MessageConverter {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  @Override
  public String convert(ILoggingEvent event) {
    return CONTROLS.matcher(super.convert(event)).replaceAll(" ");
  }
}
