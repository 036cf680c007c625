/**
 * The directory of houses and the addresses of contracts: {@link
 * dues.store.directory.DirectoryTables} loads and adds cities, streets and houses, {@link
 * dues.store.directory.ContractAddresses} what each contract's address was understood to be.
 */
@NullMarked
package dues.store.directory;

import org.jspecify.annotations.NullMarked;
