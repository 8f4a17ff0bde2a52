package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class CompletionFileTest {
  private static final String FILE = "/" + EnablementRoutes.COMPLETION_CSV;

  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;

  private MockMvc portal;
  private EnablementWorld world;

  @BeforeEach
  void somebody_in_every_state() {
    portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    world = new EnablementWorld(db);
    SignIn.out();
  }

  @Test
  void hr_gets_the_rows_of_their_board_as_a_dated_file() throws Exception {
    String file = download(world.hrOfA, "?status=overdue");
    assertThat(file.lines()).hasSize(2);
    assertThat(file).contains(",Test,Otto,Team Nord,").doesNotContain("Clara", "Bea");
  }

  @Test
  void without_a_filter_it_holds_all_of_ones_own_company_and_nobody_else() throws Exception {
    assertThat(download(world.hrOfA, "").lines()).hasSize(6);
    assertThat(download(world.learning.hrOf(world.learning.companyB), "").lines()).hasSize(2);
  }

  @Test
  void sellers_are_refused_and_get_not_a_byte_of_it() throws Exception {
    portal
        .perform(get(FILE).with(authentication(SignIn.authentication(world.nora))))
        .andExpect(status().isForbidden())
        .andExpect(header().doesNotExist("Content-Disposition"));
  }

  @Test
  void who_is_not_signed_in_is_sent_to_sign_in() throws Exception {
    portal.perform(get(FILE)).andExpect(status().is3xxRedirection());
  }

  private String download(PersonId person, String query) throws Exception {
    return portal
        .perform(get(FILE + query).with(authentication(SignIn.authentication(person))))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", Matchers.startsWith("text/csv")))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    "attachment; filename=\"tandem-completion-" + LocalDate.now() + ".csv\""))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
