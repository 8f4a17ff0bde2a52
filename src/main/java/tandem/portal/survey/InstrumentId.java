package tandem.portal.survey;

import java.util.UUID;

public record InstrumentId(UUID value) {}
