package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaId;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;

/// Which files a lesson shows that the alliance does not have: those of a copied module stay where
/// it came from. Says nothing where all are there.
class MissingFiles extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Set<MediaId> there;

  MissingFiles(List<MediaFile> there, Localized body) {
    this.there = there.stream().map(MediaFile::id).collect(Collectors.toSet());
    show(body);
  }

  void show(Localized body) {
    Map<MediaId, String> missing = MediaId.called(body.byLanguage().values());
    missing.keySet().removeAll(there);
    removeAll();
    if (missing.isEmpty()) {
      return;
    }
    var list = Styled.as(new UnorderedList(), "plain-list");
    missing.values().forEach(name -> list.add(new ListItem(name)));
    add(
        new Callout(
                Callout.Tone.SOON,
                getTranslation("learning.author.media.missing", missing.size()),
                getTranslation("learning.author.media.missing.text"))
            .with(list));
  }
}
