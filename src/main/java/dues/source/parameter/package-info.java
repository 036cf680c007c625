/**
 * Parameters of a billing's contracts: {@link dues.source.parameter.ParameterMapping} makes ours of
 * its codes and values, {@link dues.source.parameter.ParameterColumns} finds those that stand in
 * columns of their own.
 */
@NullMarked
package dues.source.parameter;

import org.jspecify.annotations.NullMarked;
