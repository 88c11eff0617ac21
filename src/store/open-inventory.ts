import { databaseFile } from '../database-file.ts';
import type { Inventory } from './inventory/inventory.ts';

/** The inventory of the database a URL names, as it is: nothing is made and nothing brought up to date. */
export async function openInventory(databaseUrl: string): Promise<Inventory> {
  if (databaseUrl.startsWith('file:')) {
    const { inventoryOfFile } = await import('./sqlite/take-inventory.ts');
    return inventoryOfFile(databaseFile(databaseUrl));
  }
  const [{ poolOf }, { inventoryOfServer }, { asUnavailable }] = await Promise.all([
    import('./postgres/pool.ts'),
    import('./postgres/take-inventory.ts'),
    import('./postgres/unavailable.ts'),
  ]);
  const server = poolOf(databaseUrl);
  try {
    return await inventoryOfServer(server);
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    await server.close();
  }
}
