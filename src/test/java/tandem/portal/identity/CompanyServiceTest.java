package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.identity.Tables.COMPANY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.platform.ConflictException;

@PortalTest
@Transactional
@RecordApplicationEvents
class CompanyServiceTest {
  @Autowired CompanyService companies;
  @Autowired DSLContext db;
  @Autowired OwnerDb owner;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void administrator() {
    SignIn.as(owner, "tobias.roth@kessler.example");
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void a_colour_is_the_own_companys_alone_and_remembered() {
    var plum = new CompanyColour("#7a1f3d");
    companies.changeColour(plum);
    assertThat(companies.own()).isEqualTo(new Company("Kessler Systeme GmbH", plum));
    assertThat(owner.fetchCount(COMPANY, COMPANY.COLOUR.eq(plum.hex()))).isEqualTo(1);
    companies.changeColour(plum);
    assertThat(events.stream(CompanyColourChanged.class))
        .as("what changes nothing is not remembered")
        .hasSize(1);
    companies.changeColour(null);
    assertThat(companies.own().colour()).isNull();
  }

  @Test
  void what_could_not_be_read_is_refused_with_a_shade_that_can() {
    var yellow = new CompanyColour("#ffe600");
    assertThatThrownBy(() -> companies.changeColour(yellow))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.arguments()).containsExactly(yellow.readable().hex()));
  }

  @Test
  void nobody_but_administrators_may() {
    SignIn.as(owner, "miriam.vogt@kessler.example");
    assertThatThrownBy(() -> companies.own()).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> companies.changeColour(null))
        .isInstanceOf(AccessDeniedException.class);
  }

  /// The database's own word, were the code ever wrong.
  @Test
  void the_other_companys_row_does_not_change() {
    companies.own();
    assertThat(
            db.update(COMPANY)
                .set(COMPANY.COLOUR, "#000000")
                .where(COMPANY.NAME.eq("Nordwind AG"))
                .execute())
        .isZero();
  }
}
