package dues.source.expression;

import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.internal.ScriptVisitor;
import org.apache.commons.jexl3.parser.ASTFunctionNode;
import org.apache.commons.jexl3.parser.ASTIdentifierAccess;
import org.apache.commons.jexl3.parser.ASTMapLiteral;
import org.apache.commons.jexl3.parser.ASTMethodNode;
import org.apache.commons.jexl3.parser.ASTRangeNode;
import org.apache.commons.jexl3.parser.ASTSetLiteral;
import org.apache.commons.jexl3.parser.ASTThrowStatement;
import org.apache.commons.jexl3.parser.JexlNode;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, while the sheets are checked, what would otherwise fail on every row: methods that are
 * not on the list, functions, classes, throwing, maps, sets and ranges.
 */
final class Forbidden extends ScriptVisitor {

  private Forbidden() {}

  /** Throws IllegalArgumentException with the first thing that no expression may hold. */
  static void refuseIn(JexlScript script) {
    new Forbidden().visitScript(script, script);
  }

  @Override
  protected @Nullable Object visit(ASTMethodNode call, Object script) {
    String method =
        call.jjtGetChild(0) instanceof ASTIdentifierAccess name ? name.getName() : "of a value";
    if (!Methods.isAllowed(method)) {
      throw new IllegalArgumentException(
          "method " + method + " is not allowed; there are " + Methods.names());
    }
    return super.visit(call, script);
  }

  @Override
  protected @Nullable Object visit(ASTFunctionNode call, Object script) {
    throw refused("functions are", call);
  }

  @Override
  protected @Nullable Object visit(ASTIdentifierAccess name, Object script) {
    if ("class".equals(name.getName())) {
      throw refused("classes are", name);
    }
    return super.visit(name, script);
  }

  @Override
  protected @Nullable Object visit(ASTThrowStatement statement, Object script) {
    throw refused("throwing is", statement);
  }

  @Override
  protected @Nullable Object visit(ASTMapLiteral literal, Object script) {
    throw refused("maps are", literal);
  }

  @Override
  protected @Nullable Object visit(ASTSetLiteral literal, Object script) {
    throw refused("sets are", literal);
  }

  @Override
  protected @Nullable Object visit(ASTRangeNode range, Object script) {
    throw refused("ranges are", range);
  }

  private static IllegalArgumentException refused(String what, JexlNode where) {
    return new IllegalArgumentException(
        "%s not allowed, line %d column %d".formatted(what, where.getLine(), where.getColumn()));
  }
}
