package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A picture of figures with the table behind it. ECharts is loaded with the first one on a page.
@Tag("tandem-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./elements/tandem-chart.ts")
public class Chart extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final List<String> TEXTS =
      List.of(
          "all",
          "answer",
          "asTable",
          "gap",
          "group",
          "hint",
          "interval",
          "item",
          "month",
          "months",
          "protectedShort",
          "sureRight",
          "sureWrong",
          "unsureRight",
          "unsureWrong",
          "value",
          "wave");

  public Chart(ChartData data) {
    ObjectNode json = JacksonUtils.beanToJson(data);
    json.put("kind", kind(data));
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, getTranslation("platform.chart." + key)));
    texts.put("protected", getTranslation("platform.protected"));
    getElement().setPropertyJson("data", json);
  }

  private static String kind(ChartData data) {
    return switch (data) {
      case ChartData.Dots _ -> "dots";
      case ChartData.Trend _ -> "trend";
      case ChartData.Agreement _ -> "agreement";
      case ChartData.Calibration _ -> "calibration";
      case ChartData.Pairs _ -> "pairs";
    };
  }
}
