package tandem.portal.alliance.roster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterThreads {
  /// As many at once as there are places for files; what is checked again or applied waits here,
  /// without its file. Closing it waits for what is running: a file is applied whole even when the
  /// portal is stopped.
  @Bean(destroyMethod = "close")
  ExecutorService rosterExecutor() {
    return Executors.newFixedThreadPool(
        RosterPlaces.MOST, Thread.ofVirtual().name("roster-", 0).factory());
  }
}
