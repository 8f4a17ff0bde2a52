package tandem.portal.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import tandem.portal.platform.Languages;

/// What the browser says when the session is over or the server has failed: what happened, what is
/// safe.
final class PlainSystemMessages implements SystemMessagesProvider {
  private static final long serialVersionUID = 1L;

  // Flow asks with every answer it writes
  private final ConcurrentHashMap<Locale, SystemMessages> known = new ConcurrentHashMap<>();

  @Override
  public SystemMessages getSystemMessages(SystemMessagesInfo info) {
    return known.computeIfAbsent(
        Languages.closestTo(info.getLocale()), PlainSystemMessages::messages);
  }

  private static SystemMessages messages(Locale locale) {
    I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.getTranslation("error.session.title", locale));
    messages.setSessionExpiredMessage(texts.getTranslation("error.session.text", locale));
    messages.setInternalErrorNotificationEnabled(true);
    messages.setInternalErrorCaption(texts.getTranslation("error.internal.title", locale));
    messages.setInternalErrorMessage(texts.getTranslation("error.internal.text", locale));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(texts.getTranslation("error.cookies.title", locale));
    messages.setCookiesDisabledMessage(texts.getTranslation("error.cookies.text", locale));
    return messages;
  }
}
