package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.PortalTest;

@PortalTest
class PermissionsTest {
  @Autowired Access access;

  @Test
  void nobody_signed_in_may_nothing() {
    SignIn.out();
    assertThat(Permissions.all()).noneMatch(access::may);
    assertThat(access.may(Permissions.SIGNED_IN)).isFalse();
  }

  @Test
  void a_permission_nobody_mapped_is_nobodys() {
    assertThat(Permissions.holdersOf("no:such")).isEmpty();
  }

  @Test
  void a_person_the_portal_does_not_know_is_refused() {
    SignIn.as(new PersonId(new UUID(0, 1)));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> access.may("alliance:read"))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    SignIn.out();
  }
}
