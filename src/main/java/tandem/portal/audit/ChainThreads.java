package tandem.portal.audit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainThreads {
  /// Each holds a connection of the pool and a processor for as long as a chain is.
  private static final int AT_ONCE = 2;

  /// Nothing is lost when the portal is stopped: what was not followed to its end was not verified.
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService chainExecutor() {
    return Executors.newFixedThreadPool(
        AT_ONCE, Thread.ofPlatform().daemon().name("chain-", 0).factory());
  }
}
