package tandem.portal.alliance.roster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterThreads {
  /// Closing it waits for what is running: a file is applied whole even when the portal is stopped.
  @Bean(destroyMethod = "close")
  ExecutorService rosterExecutor() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("roster-", 0).factory());
  }
}
