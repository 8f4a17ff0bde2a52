package tandem.portal.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.audit.AuditService;
import tandem.portal.audit.AuditWorld;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.StatusMark;

/// The chain is followed on another thread, so what is committed here stays, as it would.
@PortalTest
class ChainLineTest extends SpringBrowserlessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired OwnerDb owner;
  @Autowired AuditService log;

  @BeforeEach
  void an_administrator() {
    SignIn.as(owner, "tobias.roth@kessler.example");
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_click_follows_the_chain_behind_the_screen_and_says_what_came_of_it() {
    UI.getCurrent().navigate("audit");
    long before = verifications();
    test(find(NativeButton.class).withText("Kette prüfen").single()).click();
    assertThat(UI.getCurrent().getPollInterval()).isPositive();
    assertThat(find(ProgressLine.class).all()).hasSize(1);
    assertThat(find(NativeButton.class).withText("Abbrechen").all()).hasSize(1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (UI.getCurrent().getPollInterval() > 0 && System.nanoTime() < end) {
      ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }
    assertThat(UI.getCurrent().getPollInterval()).isNegative();
    assertThat(find(ProgressLine.class).all()).isEmpty();
    assertThat(find(StatusMark.class).all())
        .extracting(mark -> mark.getElement().getTextRecursively())
        .anyMatch(text -> text.contains("Kette geprüft bis Eintrag"));
    assertThat(verifications()).isEqualTo(before + 1);
  }

  private long verifications() {
    return owner.fetchCount(
        owner.selectFrom(
            "audit.entry where action = 'audit.chain.verified' and chain_id = '"
                + AuditWorld.KESSLER
                + "'"));
  }
}
