package tandem.portal.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address on paper that a telephone reads, because nobody types one in.
public final class QrCode {
  private static final int PIXELS = 400;
  private static final int MARGIN = 4;
  private static final int DARK = 0x16202e;
  private static final int LIGHT = 0xffffff;

  private QrCode() {}

  /// @return a picture as an address of its own, `data:image/png;base64,…`
  public static String picture(String address) {
    BitMatrix dots = dots(address);
    var picture = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < dots.getWidth(); x++) {
      for (int y = 0; y < dots.getHeight(); y++) {
        picture.setRGB(x, y, dots.get(x, y) ? DARK : LIGHT);
      }
    }
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static BitMatrix dots(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              PIXELS,
              PIXELS,
              Map.of(EncodeHintType.MARGIN, MARGIN));
    } catch (WriterException e) {
      throw new IllegalArgumentException("longer than a code can be: " + address.length(), e);
    }
  }
}
