package tandem.portal.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// One's own data as a file. The address has no parameter, so there is nobody else's to ask for.
@RestController
class PersonalDataFile {
  private final PersonalDataService data;
  private final Access access;
  private final Texts texts;
  private final Clock clock;

  PersonalDataFile(PersonalDataService data, Access access, Texts texts, Clock clock) {
    this.data = data;
    this.access = access;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/account/data.json")
  ResponseEntity<String> download(Locale browser) {
    Locale chosen = access.actor().locale();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("tandem-data-" + LocalDate.now(clock) + ".json")
                .build()
                .toString())
        .body(data.file(about(chosen == null ? Languages.closestTo(browser) : chosen)));
  }

  private java.util.List<String> about(Locale locale) {
    return Stream.of(
            "identity.data.lead",
            "identity.data.survey",
            "identity.data.period",
            "identity.data.rights")
        .map(key -> texts.in(locale, key))
        .toList();
  }
}
