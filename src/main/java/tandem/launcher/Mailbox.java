package tandem.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Where every mail of the embedded default ends: an SMTP server on the loopback address that sends
/// nothing on, and a
/// page to read what arrived. Both forget everything at the end of the run.
public final class Mailbox {
  private static final String LOOPBACK = "127.0.0.1";

  private final Ports ports;
  private final Console console;
  private final GreenMail smtp;
  private @Nullable HttpServer page;

  Mailbox(Ports ports, Console console) {
    this.ports = ports;
    this.console = console;
    this.smtp = new GreenMail(new ServerSetup(ports.smtp(), LOOPBACK, ServerSetup.PROTOCOL_SMTP));
  }

  void start() {
    try {
      smtp.start();
      var server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), ports.mailbox()), 0);
      server.createContext("/", new MailboxPage(this::mails, ports.mailbox()));
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      page = server;
    } catch (IOException | RuntimeException e) {
      throw new LaunchFailure("The mailbox did not start: " + e.getMessage() + ".", e);
    }
    console.step("Mailbox", "ready on port " + ports.mailbox());
  }

  void stop() {
    if (page != null) {
      page.stop(0);
      page = null;
    }
    smtp.stop();
  }

  public URI url() {
    return URI.create("http://localhost:" + ports.mailbox());
  }

  /// All mails of this run, oldest first, numbered from 1.
  public List<Mail> mails() {
    var messages = smtp.getReceivedMessages();
    var mails = new ArrayList<Mail>(messages.length);
    for (int i = 0; i < messages.length; i++) {
      mails.add(Mail.of(i + 1, messages[i]));
    }
    return List.copyOf(mails);
  }
}
