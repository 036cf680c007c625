package dues.batch.actions.request;

import dues.period.DateRange;
import dues.store.actions.ActionTargets.Account;
import dues.store.actions.Overlays.Figure;
import dues.store.actions.Overlays.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of each subscription it concerns (Q47, Q48, Q49). ACCRUE and ADJUST say
 * nothing: they post.
 */
public final class Effects {

  private final Request request;
  private final List<Said> all = new ArrayList<>();

  private Effects(Request request) {
    this.request = request;
  }

  /** Of a subscription that is there. */
  public static List<Said> of(Request request, @Nullable Account toContract) {
    Effects effects = new Effects(request);
    switch (request.kind()) {
      case UPDATE -> effects.update();
      case INTERRUPT -> effects.interrupt();
      case MOVE -> effects.move(DateRange.ALWAYS, Objects.requireNonNull(toContract));
      case MOVE_FROM ->
          effects.move(DateRange.since(request.days().from()), Objects.requireNonNull(toContract));
      case DELETE -> effects.say("DELETED", DateRange.ALWAYS, "missing", Figure.NONE);
      case ADD, ACCRUE, ADJUST -> {}
    }
    return effects.all;
  }

  /** Of a new one: all that was given, so that the source cannot bring it otherwise. */
  public static List<Said> ofAdded(Request request, long fee, Account contract) {
    Effects effects = new Effects(request);
    effects.say(
        "FEE",
        DateRange.ALWAYS,
        String.valueOf(request.row().text("fee")),
        new Figure(null, fee, null));
    effects.move(DateRange.ALWAYS, contract);
    effects.dates();
    effects.values(DateRange.ALWAYS);
    return effects.all;
  }

  private void update() {
    if (request.setsValue()) {
      values(request.days());
    } else {
      dates();
    }
  }

  private void dates() {
    DateRange days = request.days();
    if (request.startGiven()) {
      say("FIRST_DAY", DateRange.since(days.from()), day(days.from()), Figure.NONE);
    }
    if (request.endGiven()) {
      end(days.to());
    }
  }

  private void end(int to) {
    String text = to == DateRange.FOREVER ? "open" : day(to - 1);
    say("END", new DateRange(DateRange.BEGINNING, to), text, Figure.NONE);
  }

  private void values(DateRange days) {
    BigDecimal price = request.price();
    if (price != null) {
      say("PRICE", days, plain(price), new Figure(price, null, null));
    }
    BigDecimal quantity = request.quantity();
    if (quantity != null) {
      say("QUANTITY", days, days + " " + plain(quantity), new Figure(quantity, null, null));
    }
  }

  private void interrupt() {
    DateRange days = request.days();
    if (days.isOpenEnded()) {
      end(days.from());
    } else {
      say("INTERRUPTION", days, days.toString(), Figure.NONE);
    }
  }

  private void move(DateRange days, Account contract) {
    say("CONTRACT", days, contract.key(), new Figure(null, null, contract.id()));
  }

  private void say(String field, DateRange days, String text, Figure figure) {
    all.add(new Said(field, days, text, figure));
  }

  private static String day(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
