package dues;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The house rules that compiled classes can break, for any root package, so that the same rule
 * judges the program ("dues") and its canaries ("dues.canary").
 */
final class Architecture {

  private static final List<String> CORE =
      List.of(
          "money",
          "period",
          "customer",
          "fee",
          "charge",
          "ledger",
          "address",
          "matching",
          "activation",
          "helpdesk");

  /** What each edge may use besides itself, the core and the platform. */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "platform", List.of(),
          "tabular", List.of(),
          "source", List.of("tabular"),
          "store", List.of(),
          "report", List.of("store", "tabular"),
          "outbox", List.of("store"),
          "batch", List.of("tabular", "source", "store", "report", "outbox"),
          "console", List.of("tabular", "source", "store", "report", "outbox", "batch"),
          "cli", List.of("tabular", "source", "store", "report", "batch", "console"));

  private static final Set<String> ROUNDING =
      Set.of("divide", "setScale", "round", "divideToIntegralValue");
  private static final Set<String> BANNED =
      Set.of(
          "Service", "Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl", "Dto", "Data",
          "Info", "Handler");

  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  /** Every rule under its name; the name is the file name of its canary. */
  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("CoreUsesSpring", coreUsesOnlyTheJdk());
    rules.put("CoreReadsFiles", coreIsPure());
    rules.put("StoreKnowsSource", arrows());
    rules.put("SlicesInACycle", noCycles());
    rules.put("RoundsOutsideMoney", onlyMoneyRounds());
    rules.put("AsksTheClock", onlyThePlatformKnowsTheTime());
    rules.put("BuildsAChunkStep", onlyTheFactoryBuildsChunkSteps());
    rules.put("OrderManager", noBannedNames());
    rules.put("Prints", onlyTheCommandsPrint());
    rules.put("StartsAProcess", onlyThePlatformStartsProcesses());
    rules.put("NotNullMarked", everyPackageIsNullMarked());
    rules.put("PublicConfiguration", configurationsAreSmallAndHidden());
    rules.put("SwallowsTheTrace", nothingPrintsStackTraces());
    return rules;
  }

  private String[] core() {
    return in(CORE);
  }

  private String[] in(List<String> packages) {
    return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private ArchRule coreUsesOnlyTheJdk() {
    String[] allowed =
        Stream.concat(Stream.of("java..", "org.jspecify.."), Arrays.stream(core()))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAnyPackage(core())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  private ArchRule coreIsPure() {
    return noClasses()
        .that()
        .resideInAnyPackage(core())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "java.nio.file..", "java.net..")
                .or(
                    resideInAnyPackage("java.util.concurrent..")
                        .and(not("ConcurrentHashMap", "ConcurrentMap")))
                .or(
                    resideInAnyPackage("java.io..")
                        .and(
                            not(
                                "Serializable",
                                "IOException",
                                "UncheckedIOException",
                                "InputStream",
                                "Reader",
                                "BufferedReader",
                                "InputStreamReader"))));
  }

  private static DescribedPredicate<JavaClass> not(String... names) {
    return describe(
        "none of " + List.of(names), type -> !List.of(names).contains(type.getSimpleName()));
  }

  private ArchRule arrows() {
    return classes()
        .that()
        .resideInAnyPackage(in(List.copyOf(ARROWS.keySet())))
        .should(new FollowArrows(root, CORE, ARROWS));
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule onlyMoneyRounds() {
    return noClasses()
        .that(
            resideInAnyPackage(root + "..")
                .and(
                    describe(
                        "are not Money", type -> !type.getName().equals(root + ".money.Money"))))
        .should()
        .accessTargetWhere(
            describe(
                "rounds a decimal",
                access ->
                    access.getTargetOwner().isEquivalentTo(BigDecimal.class)
                        && ROUNDING.contains(access.getName())));
  }

  private ArchRule onlyThePlatformKnowsTheTime() {
    return noClasses()
        .that(outside("platform"))
        .should()
        .accessTargetWhere(
            describe("asks for the time", access -> Calls.askForTheTime(access.getTarget())));
  }

  private ArchRule onlyTheFactoryBuildsChunkSteps() {
    return noClasses()
        .that(
            describe(
                "are not the guards", type -> !type.getPackageName().equals(root + ".batch.guard")))
        .should()
        .accessTargetWhere(
            describe(
                "builds a step",
                access ->
                    access
                            .getTargetOwner()
                            .getName()
                            .startsWith("org.springframework.batch.core.step.")
                        && (access.getName().equals("chunk") || Calls.makeAStep(access))));
  }

  private ArchRule noBannedNames() {
    return noClasses()
        .should(
            new Say(
                "have a banned word in their name",
                type ->
                    words(type.getSimpleName()).anyMatch(BANNED::contains)
                        ? type.getName()
                        : null));
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_"));
  }

  private ArchRule onlyTheCommandsPrint() {
    return noClasses()
        .that(outside("cli"))
        .should()
        .accessTargetWhere(
            describe(
                "prints",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getName())));
  }

  private ArchRule onlyThePlatformStartsProcesses() {
    return noClasses()
        .that(outside("platform"))
        .should()
        .accessTargetWhere(
            describe(
                "starts a process",
                access ->
                    access.getTargetOwner().isEquivalentTo(ProcessBuilder.class)
                        || (access.getTargetOwner().isEquivalentTo(Runtime.class)
                            && access.getName().equals("exec"))));
  }

  private ArchRule everyPackageIsNullMarked() {
    return noClasses()
        .should(
            new Say(
                "live in a package that is not @NullMarked",
                type ->
                    type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                        ? null
                        : type.getName()));
  }

  private ArchRule configurationsAreSmallAndHidden() {
    return noClasses()
        .that()
        .areAnnotatedWith("org.springframework.context.annotation.Configuration")
        .should(
            new Say(
                "be public or define more than five beans",
                type ->
                    type.getModifiers().contains(JavaModifier.PUBLIC) || beans(type) > 5
                        ? type.getName()
                        : null));
  }

  private static long beans(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
        .count();
  }

  private ArchRule nothingPrintsStackTraces() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(
            describe(
                "prints a stack trace",
                access ->
                    access.getName().equals("printStackTrace")
                        && access.getTargetOwner().isAssignableTo(Throwable.class)));
  }

  private DescribedPredicate<JavaClass> outside(String edge) {
    return describe(
        "are outside " + edge,
        type ->
            type.getPackageName().startsWith(root + ".")
                && !type.getPackageName()
                    .matches(root.replace(".", "\\.") + "\\." + edge + "(\\..*)?"));
  }
}
