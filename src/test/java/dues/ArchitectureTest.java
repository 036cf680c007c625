package dues;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the program to the house rules, and each rule to its canary: a rule that reports nothing
 * there is no rule.
 */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dues");
  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("dues.canary");

  static Set<String> rules() {
    return new Architecture("dues").rules().keySet();
  }

  private static ArchRule rule(String root, String name) {
    return Objects.requireNonNull(new Architecture(root).rules().get(name));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(String rule) {
    rule("dues", rule).allowEmptyShould(true).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleReportsItsCanary(String rule) {
    ArchRule sameRule = rule("dues.canary", rule).allowEmptyShould(true);
    assertThat(sameRule.evaluate(CANARIES).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(rule));
  }
}
