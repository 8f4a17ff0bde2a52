package tandem.portal.shell;

import org.jooq.DSLContext;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// For a load balancer and the launcher: 200 when the portal can work, 503 while its database is
/// away. Says nothing else to whoever asks.
@RestController
class HealthController {
  private final DSLContext db;
  private final TransactionTemplate transaction;

  HealthController(DSLContext db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    try {
      transaction.executeWithoutResult(_ -> db.selectOne().fetch());
      return ResponseEntity.ok("ok");
    } catch (RuntimeException e) {
      return ResponseEntity.status(503).body("database");
    }
  }
}
