package dues.matching;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who decides and by what; the sheet {@code match-customers.yml} as the core sees it.
 *
 * @param engines {@code hints}, {@code compat}, {@code scored}, in the order in which they decide
 * @param vetoes whether contradictions (birth date, document …) stop a match
 */
public record MatchRules(
    List<String> engines,
    Parameters parameters,
    Titles titles,
    Holders holders,
    boolean vetoes,
    List<ParameterGroup> groups) {
  public static final MatchRules DEFAULT =
      new MatchRules(
          List.of("hints", "compat"),
          new Parameters(
              List.of("document", "tax_number", "birth_date", "phones", "emails", "address"),
              List.of("document", "tax_number", "phones", "address")),
          new Titles(2, Map.of(), 10),
          Holders.DEFAULT,
          true,
          List.of());

  /**
   * Which parameters confirm an equal title, and by which customers are searched.
   *
   * @param confirm one equal is enough for phase 1
   * @param search one equal and a near title is enough for phase 2
   */
  public record Parameters(List<String> confirm, List<String> search) {}

  /**
   * How far titles may be apart in phase 2.
   *
   * @param distance letters; negative: the title is not compared
   * @param distances for the parameter that found the customer, instead of {@code distance}
   * @param minLength shorter titles are not matched by COMPAT
   */
  public record Titles(int distance, Map<String, Integer> distances, int minLength) {
    public int distance(String parameter) {
      return distances.getOrDefault(parameter, distance);
    }
  }

  /** A value that more customers share than this belongs to an office or an operator. */
  public record Holders(int most, int mostAtAnAddress) {
    public static final Holders DEFAULT = new Holders(5, 20);

    boolean allows(String parameter, int holders) {
      return holders <= (ValueType.of(parameter) == ValueType.ADDRESS ? mostAtAnAddress : most);
    }
  }

  /** What a new customer gets when its contract's number matches. */
  public record ParameterGroup(int id, Pattern contract, int group, int titlePattern) {}

  public MatchRules withEngines(List<String> other) {
    return new MatchRules(other, parameters, titles, holders, vetoes, groups);
  }

  public MatchRules withVetoes(boolean other) {
    return new MatchRules(engines, parameters, titles, holders, other, groups);
  }

  public MatchRules withTitles(Titles other) {
    return new MatchRules(engines, parameters, other, holders, vetoes, groups);
  }
}
