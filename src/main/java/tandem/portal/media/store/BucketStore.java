package tandem.portal.media.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// A bucket of an S3-compatible service. What it says about a failure stays here: it names hosts
/// and keys.
final class BucketStore implements MediaStore, AutoCloseable {
  private static final String TYPE = "application/octet-stream";

  private final S3Client s3;
  private final String bucket;

  BucketStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /// In one request, which the service takes for up to 5 GB; read from the file as it is sent.
  @Override
  public void put(UUID key, Path file) throws IOException {
    try {
      s3.putObject(
          request -> request.bucket(bucket).key(key.toString()).contentType(TYPE),
          RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException("the bucket did not take " + key, e);
    }
  }

  @Override
  public InputStream open(UUID key, long from, long count) throws IOException {
    try {
      return new Answer(
          s3.getObject(
              request ->
                  request
                      .bucket(bucket)
                      .key(key.toString())
                      .range("bytes=" + from + "-" + (from + count - 1))),
          count);
    } catch (NoSuchKeyException e) {
      var missing = new FileNotFoundException("no bytes under " + key);
      missing.initCause(e);
      throw missing;
    } catch (SdkException e) {
      throw new IOException("the bucket did not give " + key, e);
    }
  }

  @Override
  public void remove(UUID key) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(key.toString()));
    } catch (SdkException e) {
      throw new IOException("the bucket did not remove " + key, e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }

  /// Closed before its end, it gives the connection up: else the rest of a film would be fetched
  /// for nobody.
  private static final class Answer extends InputStream {
    private final ResponseInputStream<GetObjectResponse> bytes;
    private long left;

    Answer(ResponseInputStream<GetObjectResponse> bytes, long count) {
      this.bytes = bytes;
      this.left = count;
    }

    @Override
    public int read() throws IOException {
      int read = bytes.read();
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = bytes.read(into, offset, length);
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      if (left > 0) {
        bytes.abort();
      } else {
        bytes.close();
      }
    }
  }
}
