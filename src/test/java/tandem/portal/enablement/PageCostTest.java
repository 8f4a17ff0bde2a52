package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.RefresherService;
import tandem.portal.learning.author.ModuleDraftService;

/// Home, lesson and check are opened hundreds of times a second: how many statements each may cost,
/// besides finding out who is acting.
@PortalTest
@Transactional
class PageCostTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));

  @Autowired LearningService learning;
  @Autowired ModuleDraftService modules;
  @Autowired RefresherService refreshers;
  @Autowired AssignmentService assignments;
  @Autowired Access access;
  @Autowired OwnerDb db;
  @Autowired DSLContext portal;

  private EnablementWorld world;
  private ExecuteListenerProvider[] before = {};

  @BeforeEach
  void a_seller_within_one_request() {
    world = new EnablementWorld(db);
    before = portal.configuration().executeListenerProviders();
    SignIn.as(world.otto);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    access.actor();
    learning.module(world.learning.module);
  }

  @AfterEach
  void tidy_up() {
    portal.configuration().set(before);
    RequestContextHolder.resetRequestAttributes();
    SignIn.out();
  }

  @Test
  void the_home_card_costs_two_statements() {
    assertThat(
            statements(
                () -> {
                  learning.modules(world.learning.alliance);
                  assignments.mine();
                }))
        .isEqualTo(2);
  }

  @Test
  void a_refresher_on_the_home_page_costs_one() {
    assertThat(statements(() -> refreshers.waiting(world.learning.alliance))).isEqualTo(1);
  }

  @Test
  void coming_back_to_a_lesson_costs_one_and_opening_another_one_more() {
    var first = world.learning.lessons.get(0);
    var second = world.learning.lessons.get(1);
    assertThat(statements(() -> learning.open(world.learning.module, first))).isEqualTo(1);
    assertThat(statements(() -> learning.open(world.learning.module, second))).isEqualTo(2);
  }

  @Test
  void the_check_costs_one() {
    assertThat(statements(() -> learning.module(world.learning.module))).isEqualTo(1);
  }

  @Test
  void the_modules_of_an_alliance_cost_its_authors_two_besides_who_they_are() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    access.actor();
    assertThat(statements(() -> modules.list(DEMO))).isEqualTo(2);
  }

  private int statements(Runnable page) {
    var count = new AtomicInteger();
    var here = Thread.currentThread(); // the portal's own clockwork shares the configuration
    portal
        .configuration()
        .set(
            () ->
                new ExecuteListener() {
                  @Override
                  public void executeStart(ExecuteContext context) {
                    if (Thread.currentThread() == here) {
                      count.incrementAndGet();
                    }
                  }
                });
    page.run();
    return count.get();
  }
}
