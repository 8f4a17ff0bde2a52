package tandem.portal.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// One kept-alive HTTP/1.1 connection, as a browser tab holds it. The client shares the cores with
/// what it measures, so this one does only what is needed and costs a tenth of a general one.
final class Wire implements AutoCloseable {
  private static final int PATIENCE = 30_000;
  private static final int BUFFER = 16_384;

  /// @param bytes length of the body as it was transferred, compressed or not
  record Answer(int status, String text, int bytes) {}

  private final URI portal;
  private Socket socket;
  private InputStream in;
  private boolean ended;

  Wire(URI portal) throws IOException {
    this.portal = portal;
    this.socket = connected();
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  Answer get(String target, String cookie) throws IOException {
    return send("GET " + target, cookie, "");
  }

  Answer post(String target, String cookie, String json) throws IOException {
    return send("POST " + target, cookie, json);
  }

  private Answer send(String request, String cookie, String body) throws IOException {
    byte[] content = body.getBytes(UTF_8);
    String head =
        request
            + " HTTP/1.1\r\nHost: "
            + portal.getAuthority()
            + "\r\nAccept: */*\r\nAccept-Encoding: gzip\r\nAccept-Language: de\r\nUser-Agent: tandem-bench"
            + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie)
            + (content.length == 0
                ? ""
                : "\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: "
                    + content.length)
            + "\r\n\r\n";
    var out = new ByteArrayOutputStream(head.length() + content.length);
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(content);
    if (ended) {
      socket.close();
      socket = connected();
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
    out.writeTo(socket.getOutputStream());
    return receive();
  }

  private Answer receive() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean zipped = false;
    ended = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).trim());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = header.contains("chunked");
      } else if (header.startsWith("content-encoding:")) {
        zipped = header.contains("gzip");
      } else if (header.startsWith("connection:")) {
        ended = header.contains("close");
      }
    }
    byte[] body = chunked ? chunks() : exactly(length);
    return new Answer(status, zipped ? unzipped(body) : new String(body, UTF_8), body.length);
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream(8192);
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.writeBytes(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the portal closed the connection");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the portal closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static String unzipped(byte[] body) throws IOException {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
      return new String(zip.readAllBytes(), UTF_8);
    }
  }

  private Socket connected() throws IOException {
    var fresh = new Socket();
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(PATIENCE);
    fresh.connect(new InetSocketAddress("127.0.0.1", portal.getPort()), PATIENCE);
    return fresh;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
