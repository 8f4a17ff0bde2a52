package tandem.portal.learning.bank;

import java.util.UUID;

public record BankQuestionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
