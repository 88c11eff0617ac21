import { efforts } from '../../src/records/efforts.ts';
import type { Actor, Store } from '../../src/store/store.ts';

/** The obligation that the example of an effort is claimed under. */
export const exampleObligation = {
  organisationId: String(efforts.example.organisationId),
  id: String(efforts.example.obligationId),
};

/** Names a centre in the obligation of the example, made with its organisation when it is not there yet. */
export async function nameInExample(store: Store, centreId: string): Promise<void> {
  const { organisationId, id } = exampleObligation;
  const by: Actor = { keyId: 'k-test', organisationId: null };
  const at = '2026-01-01T00:00:00.000Z';
  const reach = { all: false, organisationId, centreIds: [] } as const;
  if (!(await store.getOrganisation(reach, organisationId)))
    await store.putOrganisation({ id: organisationId, name: 'Gemeente Delft', kind: 'municipality' }, { at, by });
  const known = await store.getObligation(reach, organisationId, id);
  const centreIds = [...new Set([...(known?.centreIds ?? []), centreId])];
  const terms = { region: 'haaglanden', assignedOn: '2026-01-15', base: 'contract-sum', amount: 800_000 };
  const table = { tableId: 'haaglanden-2023-07', from: '2026-02-01', until: null };
  const item = {
    organisationId,
    id,
    name: 'Groenonderhoud',
    ...table,
    terms: { ...terms, percentage: 0.05 },
    centreIds,
  };
  const outcome = await store.putObligation(reach, item, { at, by });
  if (!outcome || !('item' in outcome)) throw new Error(`the obligation was not kept: ${outcome?.result}`);
}
