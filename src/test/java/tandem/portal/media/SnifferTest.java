package tandem.portal.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
  @TempDir Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        file(MediaType.PNG, SampleMedia.picture("png")),
        file(MediaType.JPEG, SampleMedia.picture("jpg")),
        file(MediaType.GIF, SampleMedia.picture("gif")),
        file(MediaType.WEBP, SampleMedia.webP()),
        file(MediaType.MP4, SampleMedia.mp4("isom")),
        file(MediaType.MP4, SampleMedia.mp4("mp42")),
        file(MediaType.MP4, SampleMedia.mp4("mp41")),
        file(MediaType.MP4, SampleMedia.mp4("iso5")),
        file(MediaType.MP4, SampleMedia.mp4("M4V ")),
        file(MediaType.WEBM, SampleMedia.matroska("webm")),
        file(MediaType.PDF, SampleMedia.pdf()),
        file(null, SampleMedia.matroska("matroska")),
        file(null, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8)),
        file(null, "<!doctype html><script>alert(1)</script>".getBytes(UTF_8)),
        file(null, SampleMedia.CAPTIONS.getBytes(UTF_8)),
        file(null, SampleMedia.bytes("MZ\u0090\u0000\u0003", 2000)),
        file(null, SampleMedia.bytes("PK\u0003\u0004", 2000)),
        file(null, SampleMedia.bytes("BM", 2000)),
        file(null, SampleMedia.mp4("qt  ")),
        file(null, new byte[1000]),
        file(null, "GIF".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_is_what_its_bytes_say(@Nullable MediaType type, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("lesson.png"), bytes);
    assertThat(Sniffer.type(file).orElse(null)).isEqualTo(type);
  }

  @Test
  void the_size_of_a_picture_is_read_from_its_head() throws IOException {
    Path file = Files.write(folder.resolve("x"), SampleMedia.picture("png"));
    assertThat(Sniffer.size(file, MediaType.PNG)).isEqualTo(new MediaFile.Size(64, 48));
  }

  @Test
  void a_picture_that_cannot_be_read_has_no_size() throws IOException {
    Path file = Files.write(folder.resolve("x"), SampleMedia.webP());
    assertThat(Sniffer.size(file, MediaType.WEBP)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WEBVT", "WEBVTTX", " WEBVTT", "WEBVTT\n\0", "1\n00:00 --> 00:01\nx"})
  void captions_begin_as_the_standard_says(String text) {
    assertThat(Sniffer.isCaptions(text)).isFalse();
    assertThat(Sniffer.isCaptions(SampleMedia.CAPTIONS)).isTrue();
    assertThat(Sniffer.isCaptions("WEBVTT")).isTrue();
  }

  private static Arguments file(@Nullable MediaType type, byte[] bytes) {
    return Arguments.of(type, bytes);
  }
}
