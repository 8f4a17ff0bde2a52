package tandem.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import tandem.portal.audit.LogVerification;

/// The portal. Which other systems it lives on comes from the environment: see [Environment].
@SpringBootApplication
@Modulithic(systemName = "Tandem")
@EnableScheduling
@StyleSheet("styles/tandem.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Meta(name = "color-scheme", content = "light dark")
public class Application implements AppShellConfigurator {

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    if (args.length > 0 && args[0].equals(LogVerification.OPTION)) {
      // Its answer is the only thing to be read there
      LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
      List<String> words = List.of(args).subList(1, args.length);
      System.exit(LogVerification.run(environment, words, System.out));
    }
    Environment.requireWorking(environment);
    var application = new SpringApplication(Application.class);
    application.setDefaultProperties(Map.of("tandem.contexts", Environment.contexts(environment)));
    application.run(args);
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icons/tandem.svg", "any");
    // On the phone's home screen, without a service worker: there is nothing to do offline, and it
    // would
    // fetch the whole front end on the first visit
    settings.addLink("manifest", "icons/manifest.json");
    settings.addLink("apple-touch-icon", "icons/tandem-180.png");
  }
}
