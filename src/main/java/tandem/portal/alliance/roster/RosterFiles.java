package tandem.portal.alliance.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.identity.Access;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.SpreadsheetCell;
import tandem.portal.platform.Texts;

/// Files for HR to fill in or to mend, as a spreadsheet in the reader's language opens them: with a
/// byte order mark, and in German with semicolons.
@RestController
@PreAuthorize("@access.may('people:import')")
class RosterFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final RosterImportService imports;
  private final Access access;
  private final Texts texts;

  RosterFiles(RosterImportService imports, Access access, Texts texts) {
    this.imports = imports;
    this.access = access;
    this.texts = texts;
  }

  /// The headings alone: an example in it would become somebody.
  @GetMapping("/" + PeopleRoutes.TEMPLATE)
  void template(Locale browser, HttpServletResponse response) throws IOException {
    Locale locale = locale(browser);
    try (CSVPrinter out = open(response, "tandem-people.csv", locale)) {
      for (Heading heading : Heading.values()) {
        out.print(texts.in(locale, heading.textKey()));
      }
      out.println();
    }
  }

  @GetMapping("/" + PeopleRoutes.REFUSED)
  void refused(@PathVariable("import") UUID id, Locale browser, HttpServletResponse response) {
    Locale locale = locale(browser);
    imports.refused(
        id,
        lines -> {
          try (CSVPrinter out = open(response, "tandem-people-refused.csv", locale)) {
            List<String> headings = new ArrayList<>();
            lines.columns().forEach(column -> headings.add(SpreadsheetCell.safe(column.caption())));
            headings.add(texts.in(locale, "alliance.roster.file.number"));
            headings.add(texts.in(locale, "alliance.roster.file.reason"));
            out.printRecord(headings);
            for (RefusedLines.Line line : (Iterable<RefusedLines.Line>) lines.lines()::iterator) {
              for (PeopleFile.Column column : lines.columns()) {
                out.print(SpreadsheetCell.safe(line.cells().get(column.heading())));
              }
              out.print(line.number());
              out.print(texts.in(locale, line.reason().textKey()));
              out.println();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private Locale locale(Locale browser) {
    Locale chosen = access.actor().locale();
    return chosen == null ? Languages.closestTo(browser) : chosen;
  }

  private static CSVPrinter open(HttpServletResponse response, String name, Locale locale)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.getWriter().append(BYTE_ORDER_MARK);
    boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    return new CSVPrinter(
        response.getWriter(), CSVFormat.RFC4180.builder().setDelimiter(german ? ';' : ',').get());
  }
}
