package tandem.portal.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tandem.portal.learning.GradedAnswer;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.Lesson;
import tandem.portal.platform.ui.Styled;

/// The lessons about which a question went wrong, in their order; nothing where no question names
/// one.
class Reread extends Section {
  private static final long serialVersionUID = 1L;

  Reread(LearningModule module, List<GradedAnswer> answers) {
    addClassName("stack");
    List<Lesson> lessons =
        answers.stream()
            .filter(answer -> !answer.correct())
            .map(answer -> answer.question().lesson())
            .filter(Objects::nonNull)
            .distinct()
            .map(module::lesson)
            .flatMap(Optional::stream)
            .sorted(java.util.Comparator.comparingInt(Lesson::number))
            .toList();
    setVisible(!lessons.isEmpty());
    var list = Styled.as(new UnorderedList(), "plain-list");
    lessons.forEach(
        lesson ->
            list.add(
                new ListItem(
                    new Anchor(
                        LearningRoutes.lesson(module.id(), lesson.id()),
                        getTranslation("learning.lesson.number", lesson.number())
                            + ": "
                            + lesson.title().in(getLocale())))));
    add(
        new H2(getTranslation("learning.check.reread")),
        new Paragraph(getTranslation("learning.check.reread.text")),
        list);
  }
}
