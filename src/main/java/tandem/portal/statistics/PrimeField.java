package tandem.portal.statistics;

/// Exact arithmetic modulo the prime 2⁶¹ − 1, for ranks of matrices of small numbers: a rank modulo
/// p is never too large, and too small only where p divides a determinant. A determinant of 36 × 36
/// zeros and ones is still below p (Hadamard), so up to there it is the rank itself; beyond, an
/// error has the odds of hitting one number in 2⁶¹.
final class PrimeField {
  private static final long P = (1L << 61) - 1;

  private PrimeField() {}

  static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & P) + ((low >>> 61) | (high << 3));
    sum = (sum & P) + (sum >>> 61);
    return sum == P ? 0 : sum;
  }

  static long minus(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + P : difference;
  }

  static long plus(long a, long b) {
    long sum = a + b;
    return sum >= P ? sum - P : sum;
  }

  /// By Fermat's little theorem, a^(p − 2).
  static long inverse(long a) {
    long result = 1;
    long square = a;
    for (long exponent = P - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = times(result, square);
      }
      square = times(square, square);
    }
    return result;
  }

  /// row −= factor · other, from column `from` on.
  static void subtract(long[] row, long[] other, long factor, int from) {
    for (int i = from; i < row.length; i++) {
      if (other[i] != 0) {
        row[i] = minus(row[i], times(factor, other[i]));
      }
    }
  }
}
