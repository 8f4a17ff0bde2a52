package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Ports ports = Ports.free();
  private final Mailbox mailbox =
      new Mailbox(
          ports,
          new Console(
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));

  @BeforeEach
  void start() {
    mailbox.start();
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void an_empty_mailbox_says_so() throws Exception {
    assertThat(request("GET", "/").body()).contains("No mail has been sent yet");
  }

  @Test
  void a_mail_shows_with_its_words_escaped_and_its_links_live() throws Exception {
    send("Grüße <b>", "<script>alert(1)</script> Weiter: http://localhost:8080/learn?a=1&b=2.");

    assertThat(request("GET", "/").body())
        .contains("Grüße &lt;b&gt;")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("href=\"http://localhost:8080/learn?a=1&amp;b=2\">")
        .doesNotContain("<script>");
    assertThat(mailbox.mails()).extracting(Mail::to).containsExactly("anna@kessler.example");
  }

  @Test
  void nothing_but_reading_is_possible() throws Exception {
    assertThat(request("POST", "/").statusCode()).isEqualTo(405);
    assertThat(request("DELETE", "/").statusCode()).isEqualTo(405);
    assertThat(request("GET", "/other").statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_runs_no_script() throws Exception {
    assertThat(request("GET", "/").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  private HttpResponse<String> request(String method, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(mailbox.url() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private void send(String subject, String text) throws MessagingException {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", String.valueOf(ports.smtp()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("tandem@tandem.example");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@kessler.example"));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }
}
