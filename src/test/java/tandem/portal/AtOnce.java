package tandem.portal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.SignIn;

/// Two who do something at the same moment: whoever comes second waits for the first to be done.
public final class AtOnce {
  private AtOnce() {}

  /// @param first done, but not yet for the others to see, while the second begins
  /// @param signIn who the second is
  /// @return what becomes of the second once the first is done
  public static CompletableFuture<Void> whileWaits(
      TransactionTemplate transaction, Runnable first, Runnable signIn, Runnable second) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              first.run();
              var waiting =
                  CompletableFuture.runAsync(
                      () -> {
                        signIn.run();
                        try {
                          second.run();
                        } finally {
                          SignIn.out();
                        }
                      });
              assertThatThrownBy(() -> waiting.get(700, MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return waiting;
            }));
  }
}
