package dues.source.expression;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlOperator;
import org.apache.commons.jexl3.introspection.JexlMethod;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.apache.commons.jexl3.introspection.JexlPropertyGet;
import org.apache.commons.jexl3.introspection.JexlPropertySet;
import org.apache.commons.jexl3.introspection.JexlUberspect;
import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;

/**
 * JEXL without loops, lambdas, constructors, pragmas, annotations and classes, and with {@link
 * Methods} in place of reflection: no Java method is ever looked up by name.
 */
final class ClosedEngine implements JexlUberspect {

  private final JexlUberspect inner;

  private ClosedEngine(JexlUberspect inner) {
    this.inner = inner;
  }

  static JexlEngine create() {
    JexlUberspect inner = builder().create().getUberspect();
    return builder().uberspect(new ClosedEngine(inner)).create();
  }

  private static JexlBuilder builder() {
    return new JexlBuilder()
        .permissions(JexlPermissions.NONE)
        .features(features())
        .arithmetic(new ExactArithmetic())
        .antish(false)
        .safe(false)
        .silent(false)
        .strict(true)
        .logger(new NoOpLog())
        .stackOverflow(200);
  }

  private static JexlFeatures features() {
    return new JexlFeatures()
        .script(true)
        .localVar(true)
        .sideEffect(true)
        .sideEffectGlobal(true)
        .methodCall(true)
        .structuredLiteral(true)
        .arrayReferenceExpr(true)
        .loops(false)
        .lambda(false)
        .thinArrow(false)
        .fatArrow(false)
        .newInstance(false)
        .pragma(false)
        .importPragma(false)
        .namespacePragma(false)
        .namespaceIdentifier(false)
        .annotation(false)
        .register(false);
  }

  @Override
  public @Nullable JexlMethod getMethod(Object self, String method, Object... arguments) {
    return Methods.has(self, method) ? new Allowed(method) : null;
  }

  @Override
  public @Nullable JexlPropertyGet getPropertyGet(Object self, Object identifier) {
    return self instanceof Variables.Cells ? new Cell(identifier.toString()) : null;
  }

  @Override
  public @Nullable JexlPropertyGet getPropertyGet(
      List<PropertyResolver> resolvers, Object self, Object identifier) {
    return getPropertyGet(self, identifier);
  }

  @Override
  public @Nullable JexlPropertySet getPropertySet(Object self, Object identifier, Object value) {
    return null;
  }

  @Override
  public @Nullable JexlPropertySet getPropertySet(
      List<PropertyResolver> resolvers, Object self, Object identifier, Object value) {
    return null;
  }

  @Override
  public @Nullable JexlMethod getConstructor(Object type, Object... arguments) {
    return null;
  }

  @Override
  public Iterator<?> getIterator(Object iterable) {
    return Collections.emptyIterator();
  }

  @Override
  public @Nullable Class<?> getClassByName(String name) {
    return null;
  }

  @Override
  public JexlArithmetic.@Nullable Uberspect getArithmetic(JexlArithmetic arithmetic) {
    return inner.getArithmetic(arithmetic);
  }

  @Override
  public JexlOperator.@Nullable Uberspect getOperator(JexlArithmetic arithmetic) {
    return inner.getOperator(arithmetic);
  }

  @Override
  public List<PropertyResolver> getResolvers(JexlOperator operator, Object self) {
    return inner.getResolvers(operator, self);
  }

  @Override
  public ClassLoader getClassLoader() {
    return inner.getClassLoader();
  }

  @Override
  public void setClassLoader(ClassLoader loader) {
    throw new UnsupportedOperationException("expressions load no classes");
  }

  @Override
  public int getVersion() {
    return inner.getVersion();
  }

  /** One of {@link Methods}. */
  private record Allowed(String method) implements JexlMethod {

    @Override
    public Object invoke(Object self, Object... arguments) {
      return Methods.call(self, method, arguments);
    }

    @Override
    public Object tryInvoke(String name, Object self, Object... arguments) {
      return JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean tryFailed(Object result) {
      return result == JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean isCacheable() {
      return false;
    }

    @Override
    public Class<?> getReturnType() {
      return Object.class;
    }
  }

  /** A cell of the row by its name. */
  private record Cell(String name) implements JexlPropertyGet {

    @Override
    public Object invoke(Object row) {
      return ((Variables.Cells) row).get(name);
    }

    @Override
    public Object tryInvoke(Object row, Object identifier) {
      return JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean tryFailed(Object result) {
      return result == JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean isCacheable() {
      return false;
    }
  }
}
