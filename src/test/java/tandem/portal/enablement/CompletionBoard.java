package tandem.portal.enablement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

/// HR before its board, in a company with somebody in every state.
@PortalTest
@Transactional
abstract class CompletionBoard {
  @Autowired CompletionService completions;
  @Autowired OwnerDb db;

  EnablementWorld world;

  @BeforeEach
  void hr() {
    world = new EnablementWorld(db);
    SignIn.as(world.hrOfA);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }
}
