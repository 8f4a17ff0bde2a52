package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line somebody typed; addresses and numbers in it can be tapped.
class ContactLine extends Div {
  private static final long serialVersionUID = 1L;
  private static final Pattern REACH =
      Pattern.compile(
          "(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)|(?<phone>\\+?\\d[\\d ()/-]{5,}\\d)");

  ContactLine(String line) {
    addClassName("contact");
    Matcher reach = REACH.matcher(line);
    int from = 0;
    while (reach.find()) {
      addWords(line.substring(from, reach.start()));
      String found = reach.group();
      add(
          new Anchor(
              reach.group("mail") != null
                  ? "mailto:" + found
                  : "tel:" + found.replaceAll("[^+\\d]", ""),
              found));
      from = reach.end();
    }
    addWords(line.substring(from));
  }

  private void addWords(String words) {
    String tidy = words.replaceAll("^[\\s,;:·–-]+|[\\s,;:·–-]+$", "");
    if (!tidy.isEmpty()) {
      add(Kit.span(tidy, getComponentCount() == 0 ? "contact__name" : "contact__note"));
    }
  }
}
