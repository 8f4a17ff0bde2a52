package tandem.portal.shell;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ShellMenu {
  @Bean
  MenuEntry homeEntry() {
    return new MenuEntry("shell.menu.home", "home", 0, (_, _) -> Optional.of(""));
  }
}
