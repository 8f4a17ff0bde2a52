package tandem.portal.interchange.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.portal.interchange.scim.Directory.members;
import static tandem.portal.interchange.scim.Directory.patch;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.db.alliance.tables.records.MembershipRecord;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.NotFoundException;

/// The calls Entra ID and Okta really make about groups, and what follows for who sells what.
@PortalTest
@Transactional
class GroupEndpointTest {
  private static final GroupCell NORTH = new GroupCell(JobRole.PRESALES, "Nord", "Technik Nord");
  private static final GroupCell SOUTH =
      new GroupCell(JobRole.ACCOUNT_EXECUTIVE, "Süd", "Vertrieb Süd");

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired TokenService tokens;
  @Autowired GroupCellService cells;
  private Directory directory;
  private UUID kim;
  private UUID lee;

  @BeforeEach
  void connect() throws Exception {
    directory = new Directory(db, web, tokens);
    kim = directory.user("kim");
    lee = directory.user("lee");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void entra_creates_a_group_adds_and_removes_members_and_deletes_it() throws Exception {
    UUID id = directory.group("Presales");
    directory
        .get("/Groups/" + id + "?excludedAttributes=members")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.displayName").value("Presales"))
        .andExpect(jsonPath("$.members").doesNotExist());
    directory
        .get("/Groups?excludedAttributes=members&filter=displayName%20eq%20%22presales%22")
        .andExpect(jsonPath("$.totalResults").value(1));
    directory
        .call(
            "PATCH",
            "/Groups/" + id,
            patch("[{\"op\":\"Add\",\"path\":\"members\",\"value\":" + members(kim, lee) + "}]"))
        .andExpect(status().isNoContent());
    directory.get("/Groups/" + id).andExpect(jsonPath("$.members", hasSize(2)));
    directory
        .find("/Groups", "id eq \"" + id + "\" and members eq \"" + kim + "\"")
        .andExpect(jsonPath("$.totalResults").value(1));
    directory
        .call(
            "PATCH",
            "/Groups/" + id,
            patch("[{\"op\":\"Remove\",\"path\":\"members\",\"value\":" + members(kim) + "}]"))
        .andExpect(status().isNoContent());
    directory
        .get("/Groups/" + id)
        .andExpect(jsonPath("$.members", hasSize(1)))
        .andExpect(jsonPath("$.members[0].value").value(lee.toString()))
        .andExpect(jsonPath("$.members[0].display").value("lee Muster"));
    directory
        .call(
            "PATCH",
            "/Groups/" + id,
            patch("[{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Technik\"}]"))
        .andExpect(status().isNoContent());
    directory.call("DELETE", "/Groups/" + id, "").andExpect(status().isNoContent());
    directory.get("/Groups/" + id).andExpect(status().isNotFound());
  }

  @Test
  void okta_pushes_a_group_with_paths_of_values_and_repeats_the_id() throws Exception {
    UUID id = directory.group("Push", kim);
    directory
        .call(
            "PATCH",
            "/Groups/" + id,
            patch(
                "[{\"op\":\"remove\",\"path\":\"members[value eq \\\""
                    + kim
                    + "\\\"]\"},"
                    + "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                    + lee
                    + "\",\"display\":\"lee@x\"}]}]"))
        .andExpect(status().isNoContent());
    directory
        .call(
            "PATCH",
            "/Groups/" + id,
            patch(
                "[{\"op\":\"replace\",\"value\":{\"id\":\""
                    + id
                    + "\",\"displayName\":\"Pushed\"}}]"))
        .andExpect(status().isNoContent());
    directory
        .get("/Groups/" + id)
        .andExpect(jsonPath("$.displayName").value("Pushed"))
        .andExpect(jsonPath("$.members[0].value").value(lee.toString()));
    directory
        .call(
            "PATCH",
            "/Groups/" + id + "?attributes=members",
            patch("[{\"op\":\"replace\",\"path\":\"members\",\"value\":" + members(kim) + "}]"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.members", hasSize(1)))
        .andExpect(jsonPath("$.members[0].value").value(kim.toString()));
    directory
        .call("PUT", "/Groups/" + id, directory.groupBody("Put", kim, lee))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.members", hasSize(2)));
    directory
        .call("PATCH", "/Groups/" + id, patch("[{\"op\":\"remove\",\"path\":\"members\"}]"))
        .andExpect(status().isNoContent());
    directory.get("/Groups/" + id).andExpect(jsonPath("$.members").doesNotExist());
  }

  @Test
  void a_group_that_means_nothing_makes_nobody_a_seller() throws Exception {
    directory.group("Alle", kim, lee);
    assertThat(db.fetchExists(MEMBERSHIP, MEMBERSHIP.PERSON_ID.eq(kim))).isFalse();
  }

  @Test
  void joining_a_mapped_group_makes_a_seller_with_the_core_module_and_leaving_ends_it()
      throws Exception {
    UUID id = directory.group("Presales");
    map(id, NORTH);
    join(id, kim);
    assertThat(seat(kim))
        .extracting(
            MembershipRecord::getJobRole,
            MembershipRecord::getRegion,
            MembershipRecord::getTeam,
            MembershipRecord::getValidUntil)
        .containsExactly("PRESALES", "Nord", "Technik Nord", null);
    assertThat(db.fetchValue(ASSIGNMENT.MODULE_ID, ASSIGNMENT.PERSON_ID.eq(kim)))
        .isEqualTo(directory.world.module.value());
    leave(id, kim);
    assertThat(seat(kim).getValidUntil()).isEqualTo(LocalDate.now().minusDays(1));
    join(id, kim);
    assertThat(seat(kim).getValidUntil()).isNull();
  }

  @Test
  void mapping_and_unmapping_count_for_who_is_in_the_group_already() throws Exception {
    UUID id = directory.group("Presales", kim, lee);
    SignIn.as(directory.administrator);
    assertThat(cells.effect(id, directory.side, NORTH)).isEqualTo(new MappingEffect(2, 0, 0));
    cells.map(id, directory.side, NORTH);
    assertThat(cells.effect(id, directory.side, NORTH)).isEqualTo(new MappingEffect(0, 0, 2));
    assertThat(cells.effect(id, directory.side, SOUTH)).isEqualTo(new MappingEffect(0, 2, 0));
    cells.map(id, directory.side, SOUTH);
    assertThat(seat(lee).getRegion()).isEqualTo("Süd");
    cells.unmap(id, directory.side);
    assertThat(seat(lee).getValidUntil()).isEqualTo(LocalDate.now().minusDays(1));
  }

  @Test
  void a_mover_follows_the_group_joined_last_in_either_order() throws Exception {
    UUID north = directory.group("Nord");
    UUID south = directory.group("Sued");
    map(north, NORTH);
    map(south, SOUTH);
    join(north, kim);
    join(south, kim);
    assertThat(seat(kim).getRegion()).isEqualTo("Süd");
    leave(north, kim);
    assertThat(seat(kim))
        .extracting(MembershipRecord::getRegion, MembershipRecord::getValidUntil)
        .containsExactly("Süd", null);
    join(north, kim);
    assertThat(seat(kim).getRegion()).isEqualTo("Nord");
    leave(north, kim);
    assertThat(seat(kim))
        .extracting(MembershipRecord::getRegion, MembershipRecord::getValidUntil)
        .containsExactly("Süd", null);
  }

  @Test
  void who_moves_by_a_group_keeps_the_cell_of_the_days_before() throws Exception {
    UUID byFile = directory.world.sellerOfA("Fia").value();
    MembershipRecord before = seat(byFile);
    UUID id = directory.group("Sued", byFile);
    map(id, SOUTH);
    assertThat(seat(byFile).getValidFrom()).isEqualTo(LocalDate.now());
    before.setValidUntil(LocalDate.now().minusDays(1));
    assertThat(
            db.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(byFile), MEMBERSHIP.VALID_UNTIL.isNotNull())
                .fetch())
        .extracting(org.jooq.Record::intoMap)
        .containsExactly(before.intoMap());
  }

  @Test
  void who_sells_by_a_file_and_is_in_no_group_is_left_alone() throws Exception {
    UUID byFile = directory.world.sellerOfA("Fia").value();
    UUID id = directory.group("Presales", kim);
    map(id, NORTH);
    leave(id, kim);
    directory.call("DELETE", "/Groups/" + id, "");
    assertThat(seat(byFile).getValidUntil()).isNull();
  }

  @Test
  void a_group_takes_over_who_sells_by_a_file_and_leaving_it_ends_that() throws Exception {
    UUID byFile = directory.world.sellerOfA("Fia").value();
    UUID id = directory.group("Sued", byFile);
    map(id, SOUTH);
    assertThat(seat(byFile))
        .extracting(MembershipRecord::getRegion, MembershipRecord::getTeam)
        .containsExactly("Süd", "Vertrieb Süd");
    leave(id, byFile);
    assertThat(seat(byFile).getValidUntil()).isEqualTo(LocalDate.now().minusDays(1));
  }

  @Test
  void a_leaver_loses_the_seat_and_gets_it_back_with_the_account() throws Exception {
    UUID id = directory.group("Presales", kim);
    map(id, NORTH);
    activate(kim, false);
    assertThat(seat(kim).getValidUntil()).isEqualTo(LocalDate.now().minusDays(1));
    activate(kim, true);
    assertThat(seat(kim).getValidUntil()).isNull();
  }

  @Test
  void who_is_deleted_is_in_no_group_any_more_also_when_they_come_back() throws Exception {
    UUID id = directory.group("Presales", kim);
    map(id, NORTH);
    directory.call("DELETE", "/Users/" + kim, "");
    directory.get("/Groups/" + id).andExpect(jsonPath("$.members").doesNotExist());
    directory
        .call("POST", "/Users", directory.user("kim", ""))
        .andExpect(jsonPath("$.id").value(kim.toString()));
    assertThat(seat(kim).getValidUntil()).isEqualTo(LocalDate.now().minusDays(1));
    directory.call(
        "PATCH",
        "/Groups/" + id,
        patch("[{\"op\":\"Add\",\"path\":\"members\",\"value\":" + members(kim) + "}]"));
    assertThat(seat(kim).getValidUntil()).isNull();
  }

  @Test
  void another_companys_people_and_groups_are_not_there() throws Exception {
    UUID foreign = directory.world.sellerOfB("Bea").value();
    UUID own = directory.group("Presales", kim);
    for (UUID stranger : new UUID[] {foreign, UUID.randomUUID()}) {
      directory
          .call("POST", "/Groups", directory.groupBody("Fremd", stranger))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.scimType").value("invalidValue"));
      directory
          .call(
              "PATCH",
              "/Groups/" + own,
              patch("[{\"op\":\"add\",\"path\":\"members\",\"value\":" + members(stranger) + "}]"))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.scimType").value("invalidValue"));
      for (String method : new String[] {"GET", "DELETE"}) {
        directory.call(method, "/Users/" + stranger, "").andExpect(status().isNotFound());
      }
      directory
          .call("PUT", "/Users/" + stranger, directory.user("x", ""))
          .andExpect(status().isNotFound());
    }
    directory.get("/Groups/" + own).andExpect(jsonPath("$.members", hasSize(1)));
    assertThat(
            db.fetchValue(
                tandem.db.identity.Tables.PERSON.ACTIVE,
                tandem.db.identity.Tables.PERSON.ID.eq(foreign)))
        .isTrue();
    SignIn.as(directory.administrator);
    assertThatThrownBy(() -> cells.map(own, directory.otherSide, NORTH))
        .isInstanceOf(NotFoundException.class);
    SignIn.as(directory.otherAdministrator);
    assertThatThrownBy(() -> cells.map(own, directory.otherSide, NORTH))
        .isInstanceOf(NotFoundException.class);
    assertThat(cells.groups()).isEmpty();
    directory.connect(directory.otherAdministrator);
    directory.get("/Groups/" + own).andExpect(status().isNotFound());
    directory.call("DELETE", "/Groups/" + own, "").andExpect(status().isNotFound());
    directory
        .call("PATCH", "/Groups/" + own, patch("[{\"op\":\"remove\",\"path\":\"members\"}]"))
        .andExpect(status().isNotFound());
    directory.get("/Groups").andExpect(jsonPath("$.totalResults").value(0));
    directory
        .find("/Users", "id eq \"" + kim + "\"")
        .andExpect(jsonPath("$.totalResults").value(0));
    directory
        .find("/Users", "userName eq \"kim@" + directory.domain + "\"")
        .andExpect(jsonPath("$.totalResults").value(0));
  }

  @Test
  void a_name_is_one_groups() throws Exception {
    directory.group("Presales");
    UUID other = directory.group("Vertrieb");
    directory
        .call("POST", "/Groups", directory.groupBody("presales"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.scimType").value("uniqueness"));
    directory
        .call(
            "PATCH",
            "/Groups/" + other,
            patch("[{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"PRESALES\"}]"))
        .andExpect(status().isConflict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"op\":\"replace\",\"path\":\"members[value eq \\\"x\\\"]\",\"value\":{}}] invalidPath",
            "[{\"op\":\"remove\",\"path\":\"members[display eq \\\"x\\\"]\"}] invalidPath",
        "[{\"op\":\"add\",\"path\":\"owners\",\"value\":[]}] invalidPath",
            "[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"x\"}]}] invalidValue",
        "[{\"op\":\"add\",\"path\":\"members\",\"value\":[\"x\"]}] invalidValue",
            "[{\"op\":\"remove\",\"path\":\"displayName\"}] invalidValue"
      })
  void a_patch_that_does_not_fit_says_why(String refused) throws Exception {
    UUID id = directory.group("Presales", kim);
    int end = refused.lastIndexOf(' ');
    directory
        .call("PATCH", "/Groups/" + id, patch(refused.substring(0, end)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.scimType").value(refused.substring(end + 1)));
    directory.get("/Groups/" + id).andExpect(jsonPath("$.members", hasSize(1)));
  }

  private void map(UUID group, GroupCell cell) {
    SignIn.as(directory.administrator);
    cells.map(group, directory.side, cell);
    SignIn.out();
  }

  private void join(UUID group, UUID person) throws Exception {
    directory
        .call(
            "PATCH",
            "/Groups/" + group,
            patch("[{\"op\":\"Add\",\"path\":\"members\",\"value\":" + members(person) + "}]"))
        .andExpect(status().isNoContent());
  }

  private void leave(UUID group, UUID person) throws Exception {
    directory
        .call(
            "PATCH",
            "/Groups/" + group,
            patch("[{\"op\":\"Remove\",\"path\":\"members[value eq \\\"" + person + "\\\"]\"}]"))
        .andExpect(status().isNoContent());
  }

  private void activate(UUID person, boolean active) throws Exception {
    directory
        .call(
            "PATCH",
            "/Users/" + person,
            patch("[{\"op\":\"replace\",\"value\":{\"active\":" + active + "}}]"))
        .andExpect(status().isOk());
  }

  /// The latest one.
  private MembershipRecord seat(UUID person) {
    return db.selectFrom(MEMBERSHIP)
        .where(MEMBERSHIP.PERSON_ID.eq(person), MEMBERSHIP.SIDE_ID.eq(directory.side.value()))
        .orderBy(MEMBERSHIP.VALID_FROM.desc())
        .limit(1)
        .fetchSingle();
  }
}
