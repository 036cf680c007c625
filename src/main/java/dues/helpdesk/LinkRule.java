package dues.helpdesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which groups a process gets with a contract: those of the first rule whose expression matches the
 * whole number <em>or</em> whose sources hold the contract's. A rule without groups is skipped.
 *
 * <p>Rules 1 {@code ^Ф.*} with group 5, 2 source tks with group 6: contract Ф-1 of tks gives group
 * 5, X-1 of tks gives group 6, X-1 of ds none.
 */
public record LinkRule(Optional<Pattern> number, Set<String> sources, List<String> groups) {

  /** The groups that the rules give. */
  public static List<String> groups(List<LinkRule> rules, String source, @Nullable String number) {
    return rules.stream()
        .filter(rule -> !rule.groups.isEmpty() && rule.applies(source, number))
        .findFirst()
        .map(LinkRule::groups)
        .orElse(List.of());
  }

  private boolean applies(String source, @Nullable String contract) {
    return sources.contains(source)
        || (contract != null
            && number.filter(pattern -> pattern.matcher(contract).matches()).isPresent());
  }
}
