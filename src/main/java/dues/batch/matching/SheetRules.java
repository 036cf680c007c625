package dues.batch.matching;

import dues.matching.MatchRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sheet's words as the core's rules. */
final class SheetRules {

  private SheetRules() {}

  static MatchRules of(MatchSheet sheet) {
    Map<String, Integer> distances = new HashMap<>();
    sheet.titles().byField().forEach((field, distance) -> distances.put(name(field), distance));
    return new MatchRules(
        sheet.engines().stream().map(SheetRules::name).toList(),
        new MatchRules.Parameters(names(sheet.fields().confirm()), names(sheet.fields().search())),
        new MatchRules.Titles(sheet.titles().distance(), distances, sheet.titles().leastLength()),
        MatchRules.Holders.DEFAULT,
        true,
        sheet.groups().stream()
            .map(
                group ->
                    new MatchRules.ParameterGroup(
                        group.id(), group.contract(), group.group(), group.titlePattern()))
            .toList());
  }

  static List<String> names(List<? extends Enum<?>> fields) {
    return fields.stream().map(SheetRules::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
