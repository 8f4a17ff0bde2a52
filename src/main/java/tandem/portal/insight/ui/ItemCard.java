package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.portal.insight.CheckAnalysis.Choice;
import tandem.portal.insight.CheckAnalysis.Item;
import tandem.portal.insight.CheckAnalysis.Option;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.ItemAnalysis;

/// One question: how hard, how well it goes with the rest, what was chosen, and what to look at.
class ItemCard extends Section {
  private static final long serialVersionUID = 1L;

  ItemCard(Item item, Numbers numbers) {
    addClassNames("card", "stack");
    add(
        Styled.as(
            new H2(
                getTranslation(
                    "insight.items.question", item.number(), item.text().in(getLocale()))),
            "card__title"),
        facts(item, numbers));
    for (ItemAnalysis.Flag flag : ItemAnalysis.Flag.values()) {
      if (isTold(flag, item.flags())) {
        add(
            Styled.as(
                new Div(
                    Styled.icon(flag == ItemAnalysis.Flag.EASY ? "info" : "alert"),
                    new Paragraph(getTranslation("insight.items.flag." + flag.name()))),
                "callout",
                flag == ItemAnalysis.Flag.EASY ? "callout--info" : "callout--soon"));
      }
    }
    item.commonestError()
        .ifPresent(
            error ->
                add(
                    new Paragraph(
                        getTranslation(
                            "insight.items.commonest",
                            text(error),
                            numbers.whole(error.people()),
                            numbers.whole(item.correct().n())))));
    add(choices(item, numbers));
    var lesson = item.lesson();
    if (lesson != null) {
      add(
          Styled.as(
              new Paragraph(
                  getTranslation(
                      "insight.items.lesson", lesson.number(), lesson.title().in(getLocale()))),
              "fine-print"));
    }
  }

  /// Where nearly everybody is right, the two or three who are not decide how it goes with the
  /// rest.
  private static boolean isTold(ItemAnalysis.Flag flag, Set<ItemAnalysis.Flag> flags) {
    return flags.contains(flag)
        && (flag == ItemAnalysis.Flag.EASY || !flags.contains(ItemAnalysis.Flag.EASY));
  }

  private Component facts(Item item, Numbers numbers) {
    var facts = Styled.as(new DescriptionList(), "facts");
    facts.add(
        fact("insight.items.difficulty", numbers.percentFull(item.correct())),
        fact("insight.items.itemRest", numbers.decimal(item.itemRest())),
        fact("insight.items.discrimination", numbers.decimal(item.discrimination())));
    return facts;
  }

  private Component fact(String key, String value) {
    return new Div(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Component choices(Item item, Numbers numbers) {
    var table = Styled.as(new NativeTable(), "table", "table--compact", "table--cards");
    var head = new NativeTableRow();
    head.add(header("choice", false), header("chosen", true), header("share", true));
    table.getHead().add(head);
    item.choices().stream()
        .filter(choice -> choice.people() > 0 || choice.right() || choice.options().size() == 1)
        .forEach(choice -> table.getBody().add(row(choice, item.correct().n(), numbers)));
    var wrap = Styled.as(new Div(table), "table-wrap");
    wrap.getElement().setAttribute("tabindex", "0");
    wrap.getElement().setAttribute("role", "region");
    wrap.getElement()
        .setAttribute("aria-label", getTranslation("insight.items.table", item.number()));
    return wrap;
  }

  private NativeTableHeaderCell header(String column, boolean number) {
    var cell = new NativeTableHeaderCell(getTranslation("insight.items.column." + column));
    cell.getElement().setAttribute("scope", "col");
    if (number) {
      cell.addClassName("num");
    }
    return cell;
  }

  private NativeTableRow row(Choice choice, int people, Numbers numbers) {
    var what = labelled("choice", text(choice));
    if (choice.right()) {
      what.add(new StatusMark("done", "check", getTranslation("insight.items.right")));
    }
    var row = new NativeTableRow(what);
    row.add(
        Styled.as(labelled("chosen", numbers.whole(choice.people())), "num"),
        Styled.as(labelled("share", numbers.percent(100.0 * choice.people() / people)), "num"));
    return row;
  }

  private NativeTableCell labelled(String column, String text) {
    var cell = new NativeTableCell();
    cell.add(new com.vaadin.flow.component.html.Span(text));
    cell.getElement().setAttribute("data-label", getTranslation("insight.items.column." + column));
    return cell;
  }

  private String text(Choice choice) {
    if (choice.options().isEmpty()) {
      return getTranslation("insight.items.notKept");
    }
    String text = choice.options().stream().map(this::text).collect(Collectors.joining(" + "));
    boolean incomplete = !choice.right() && choice.options().stream().allMatch(Option::right);
    return incomplete ? getTranslation("insight.items.incomplete", text) : text;
  }

  private String text(Option option) {
    var text = option.text();
    return text == null
        ? getTranslation(
            switch (option.id()) {
              case "true" -> "insight.items.true";
              case "false" -> "insight.items.false";
              case "right" -> "insight.items.wholeRight";
              default -> "insight.items.wholeWrong";
            })
        : option.id().startsWith("prompt:")
            ? getTranslation("insight.items.mismatched", text.in(getLocale()))
            : text.in(getLocale());
  }
}
