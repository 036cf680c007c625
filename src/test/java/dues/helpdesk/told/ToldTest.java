package dues.helpdesk.told;

import static org.assertj.core.api.Assertions.assertThat;

import dues.helpdesk.Message;
import dues.helpdesk.told.Deed.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeds are written as their values, a star behind those that a feed has: {@code closed* open}. */
class ToldTest {

  @ParameterizedTest
  @CsvSource({
    // seen; deeds; made here; superseded; told
    "open, '', closed, '', true",
    "open, '', open, '', false",
    "open, closed, open, 1, false", // undone before anybody was told
    "open, closed*, open, '', true",
    "open, closed* open, closed, 2, false",
    "closed, open, open, 1, true", // the same again is told once
    "closed, open* closed* open, closed, 3, false"
  })
  void aChangeHereIsToldOnce(
      String seen, String deeds, String made, String superseded, boolean told) {
    Made outcome = told(seen, deeds).change(made);
    assertThat(ids(outcome.superseded())).isEqualTo(superseded);
    assertThat(outcome.tells()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    // seen; deeds; shown; superseded; acknowledged; followed
    "open, closed*, open, '', '', false",
    "open, closed*, closed, '', 1, false", // an echo
    "open, closed, open, '', '', false",
    "open, closed, closed, 1, '', true", // the billing did it by itself: nobody needs to be told
    "open, closed* open*, open, '', 1 2, false",
    "open, closed* open, open, '', '', false", // the second is not written yet
    "open, closed* open, closed, '', 1, false", // an echo of the first: the second is still told
    "open, closed* open*, closed, '', 1, false",
    "open, '', closed, '', '', true"
  })
  void whatAnImportShowsSettlesWhatWasTold(
      String seen,
      String deeds,
      String shown,
      String superseded,
      String acknowledged,
      boolean followed) {
    Shown outcome = told(seen, deeds).show(shown);
    assertThat(ids(outcome.superseded())).isEqualTo(superseded);
    assertThat(ids(outcome.acknowledged())).isEqualTo(acknowledged);
    assertThat(outcome.follows()).isEqualTo(followed);
  }

  @Test
  void replyIsKnownByItsTextEachOnce() {
    List<Deed> deeds =
        List.of(
            new Deed(1, Aspect.REPLY, "Tomorrow  at\n10", true),
            new Deed(2, Aspect.REPLY, "Yes", true),
            new Deed(3, Aspect.REPLY, "Yes", true),
            new Deed(4, Aspect.REPLY, "Soon", false),
            new Deed(5, Aspect.STATE, "closed", true));
    List<Message> messages = new ArrayList<>();
    List.of("Yes", "Tomorrow at 10 ", "yes", "Yes", "Yes", "Soon", "closed")
        .forEach(text -> messages.add(message(messages.size(), false, text)));
    messages.add(message(7, true, "Yes"));
    Map<String, Deed> shown = new Replies(deeds).shown(messages);
    assertThat(shown.keySet()).containsExactly("m0", "m1", "m3");
    assertThat(shown.values().stream().map(Deed::id)).containsExactly(2L, 1L, 3L);
  }

  /** A billing that does what it is told, late: nothing comes back that a person did not make. */
  @Test
  void billingsThatDoWhatTheyAreToldEndAsPeopleLeftThem() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Exchange exchange = new Exchange();
      for (int turn = 0; turn < 40; turn++) {
        exchange.does(random.nextInt(4));
        assertThat(exchange.here).as("seed %d turn %d", seed, turn).isEqualTo(exchange.made);
      }
      for (int turn = 0; turn < 9; turn++) {
        exchange.does(1 + turn % 3);
      }
      assertThat(exchange.there).as("seed %d", seed).isEqualTo(exchange.made);
      assertThat(exchange.deeds).as("seed %d", seed).isEmpty();
    }
  }

  /** One topic between people here and a billing that only does what its feed says. */
  private static final class Exchange {
    private String made = "open";
    private String here = "open";
    private String there = "open";
    private String seen = "open";
    private long last;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> inbox = new ArrayList<>();

    void does(int what) {
      switch (what) {
        case 0 -> change();
        case 1 -> write();
        case 2 -> obey();
        default -> show();
      }
    }

    private void change() {
      made = here.equals("open") ? "closed" : "open";
      here = made;
      Made outcome = new Told(seen, List.copyOf(deeds)).change(here);
      deeds.removeIf(deed -> outcome.superseded().contains(deed.id()));
      if (outcome.tells()) {
        deeds.add(new Deed(++last, Aspect.STATE, here, false));
      }
    }

    private void write() {
      deeds.stream().filter(deed -> !deed.written()).forEach(deed -> inbox.add(deed.value()));
      deeds.replaceAll(deed -> new Deed(deed.id(), deed.aspect(), deed.value(), true));
    }

    private void obey() {
      there = inbox.isEmpty() ? there : inbox.get(inbox.size() - 1);
      inbox.clear();
    }

    private void show() {
      Shown outcome = new Told(seen, List.copyOf(deeds)).show(there);
      deeds.removeIf(
          deed ->
              outcome.superseded().contains(deed.id())
                  || outcome.acknowledged().contains(deed.id()));
      here = outcome.follows() ? there : here;
      seen = there;
    }
  }

  private static Message message(int id, boolean incoming, String text) {
    return new Message("m" + id, incoming, null, text, null);
  }

  private static Told told(String seen, String deeds) {
    List<Deed> all = new ArrayList<>();
    for (String deed : deeds.isEmpty() ? new String[0] : deeds.split(" ", -1)) {
      boolean written = deed.endsWith("*");
      all.add(new Deed(all.size() + 1, Aspect.STATE, deed.replace("*", ""), written));
    }
    return Told.of(Aspect.STATE, seen, all);
  }

  private static String ids(List<Long> ids) {
    return String.join(" ", ids.stream().map(String::valueOf).toList());
  }
}
