package tandem.portal.learning.author.ui;

import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.learning.terms.OfferService;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.media.MediaService;
import tandem.portal.messaging.MessageService;

/// Where what authors take into a module is kept.
@Component
record Shelves(
    QuestionBankService bank,
    MessageService messages,
    MediaLibraryService library,
    MediaService media,
    OfferService offers) {

  Shelf of(AllianceId alliance) {
    return new Shelf(this, alliance);
  }
}
