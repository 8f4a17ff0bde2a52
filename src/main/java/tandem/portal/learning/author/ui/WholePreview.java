package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;

/// A module to be read whole, part by part, where nobody writes on it: before signing, and after.
class WholePreview extends Section {
  private static final long serialVersionUID = 1L;
  private static final String CHECK = "check";
  private static final String HEAD = "head";

  WholePreview(ModuleDefinition module, Shelf shelf) {
    addClassNames("stack", "page__section");
    var preview = new Preview(module, new Place.Head(), shelf, shelf.offer()).withAnswers();
    var places = new LinkedHashMap<String, String>();
    places.put(HEAD, getTranslation("learning.author.head"));
    List<ModuleDefinition.LessonText> lessons = module.lessons();
    Stream.iterate(0, i -> i < lessons.size(), i -> i + 1)
        .forEach(
            i ->
                places.put(
                    lessons.get(i).id(), (i + 1) + ". " + lessons.get(i).title().in(getLocale())));
    places.put(CHECK, getTranslation("learning.check.title"));
    add(
        new H2(getTranslation("learning.author.read")),
        Controls.select(
            "read-part",
            getTranslation("learning.author.read.part"),
            places,
            HEAD,
            chosen ->
                preview.show(
                    module,
                    switch (chosen) {
                      case HEAD -> new Place.Head();
                      case CHECK -> new Place.Check();
                      default -> new Place.OfLesson(chosen);
                    })),
        preview);
    Styled.as(preview, "preview--whole");
  }
}
