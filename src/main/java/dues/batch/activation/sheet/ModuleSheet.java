package dues.batch.activation.sheet;

import dues.activation.Field;
import dues.activation.Module;
import dues.activation.RetryPolicy;
import dues.platform.Entry;
import dues.platform.Section;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * <code>jobs/modules/&lt;id&gt;.yml</code>.
 *
 * @param target its command or URL; empty: people
 * @param form what is filled before its tasks are closed
 */
public record ModuleSheet(
    Module module, String title, String target, List<Field> form, WelcomeTexts welcome) {

  private static final int MANY = 100_000;
  private static final int HOUR = 3600;
  private static final int WEEK_OF_MINUTES = 7 * 24 * 60;

  static ModuleSheet read(String id, Section sheet, RetryPolicy usual) {
    Module.Way way =
        sheet
            .at("kind")
            .required("command, http or manual")
            .choice(Module.Way.class, Module.Way.MANUAL);
    Module module =
        new Module(
            id,
            sheet.at("department").text(""),
            way,
            new Module.Slots(
                sheet.at("max_running").integer(4, 0, MANY),
                sheet.at("priority").integer(0, 0, MANY),
                sheet.at("timeout_seconds").integer(30, 1, HOUR)),
            new RetryPolicy(
                sheet.at("tries").integer(usual.tries(), 1, MANY),
                Duration.ofMinutes(
                    sheet
                        .at("interval_minutes")
                        .integer((int) usual.interval().toMinutes(), 1, WEEK_OF_MINUTES))),
            new Module.Skills(
                sheet.at("creates_items").bool(way != Module.Way.MANUAL),
                sheet.at("name_taken").text("")));
    return new ModuleSheet(
        module,
        sheet.at("title").text(id),
        target(way, sheet),
        form(sheet.at("form").section()),
        WelcomeTexts.read(sheet));
  }

  private static String target(Module.Way way, Section sheet) {
    Entry command = sheet.at("command");
    Entry url = sheet.at("url");
    if (way != Module.Way.COMMAND && command.isPresent()) {
      command.violation("'command' is given", "it with kind: command alone", "Remove it.");
    }
    if (way != Module.Way.HTTP && url.isPresent()) {
      url.violation("'url' is given", "it with kind: http alone", "Remove it.");
    }
    return switch (way) {
      case COMMAND -> command.required("a program with its arguments").text("");
      case HTTP ->
          url.required("an address such as http://127.0.0.1:8099/activate")
              .parsed(
                  "an address such as http://127.0.0.1:8099/activate", ModuleSheet::address, "");
      case MANUAL -> "";
    };
  }

  private static String address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static List<Field> form(Section form) {
    List<Field> fields = new ArrayList<>();
    for (Entry field : form.all()) {
      if (field.isText()) {
        fields.add(new Field(field.key(), field.text(field.key()), false));
      } else {
        Section more = field.section();
        fields.add(
            new Field(
                field.key(), more.at("title").text(field.key()), more.at("required").bool(false)));
      }
    }
    return fields;
  }
}
