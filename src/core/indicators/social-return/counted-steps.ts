import type { Quantity } from '../../quantity.ts';
import type { StepAbout } from '../../trace.ts';
import { about, sameText, type Text } from '../../values/text.ts';
import type { Claim } from './claim.ts';
import type { Shared } from './measure-steps.ts';
import type { Placed } from './obligation-steps.ts';
import { cannotDivide } from './reasons.ts';
import type { Table } from './tables/table.ts';
import { shareCapId } from './tables/table-parameters.ts';

/** What one effort is worth, was claimed for and approved for; null while nobody has decided. */
export type Assessed = {
  readonly claim: Claim;
  readonly value: Quantity;
  readonly claimed: Quantity;
  readonly approved: Quantity | null;
  /** Approved, through what the table gives: before caps. */
  readonly basis: Quantity | null;
};

/** What counts of an obligation, and of each effort, after every cap. */
export type Counted = {
  readonly counted: Quantity;
  readonly countedOf: ReadonlyMap<string, Quantity>;
  readonly caps: readonly {
    readonly code: string;
    readonly label: Text;
    readonly limit: Quantity;
    readonly before: Quantity;
    readonly counted: Quantity;
  }[];
};

/** Claimed and approved stay apart from what the table gives: the authority alone makes an effort count. */
export function assess({ trace }: Shared, claim: Claim, value: Quantity): Assessed {
  const { effort, approval, step } = claim;
  const words = (suffix: string, nl: string, en: string): StepAbout => ({
    id: `${step}.${suffix}`,
    label: about({ nl, en }, effort.id),
    unit: 'EUR',
  });
  const claimed =
    effort.claimed === null
      ? value
      : trace.input({ ...words('claimed', 'Geclaimd', 'Claimed'), value: effort.claimed });
  if (approval === null) return { claim, value, claimed, approved: null, basis: null };
  const approvedWords = words('approved', 'Goedgekeurd', 'Approved');
  if (approval.decision === 'rejected') {
    const none = trace.constant({ ...approvedWords, value: 0, note: { nl: 'Afgewezen', en: 'Rejected' } });
    return { claim, value, claimed, approved: none, basis: none };
  }
  if (approval.amount === null && effort.claimed === null)
    return { claim, value, claimed, approved: value, basis: value };
  if (approval.amount === null) {
    const approved = trace.least(approvedWords, [claimed, value]);
    return { claim, value, claimed, approved, basis: approved };
  }
  const approved = trace.input({ ...approvedWords, value: approval.amount });
  const basis = trace.least(words('basis', 'Goedgekeurd, tot de tabelwaarde', 'Approved, through the table value'), [
    approved,
    value,
  ]);
  return { claim, value, claimed, approved, basis };
}

type Part = { readonly id: string; readonly basis: Quantity };
type Cap = { readonly code: string; readonly label: Text; readonly blocks: readonly string[]; share(): Quantity };

/** What counts after the caps of groups of blocks and of the obligation as a whole. */
export function countedSteps(
  shared: Shared,
  placed: Placed,
  table: Table,
  owed: Quantity,
  assessed: readonly Assessed[],
): Counted {
  const { trace } = shared;
  const { obligation, step } = placed;
  const countedOf = new Map<string, Quantity>();
  const decided = assessed.flatMap(({ claim, basis }) =>
    basis === null ? [] : [{ id: claim.effort.id, block: claim.block.code, basis, step: claim.step }],
  );
  for (const { id, basis } of decided) countedOf.set(id, basis);
  const stepOf = new Map(decided.map((one) => [one.id, one.step]));

  const cut = (id: string, label: Text, limit: Quantity, parts: readonly Part[]) => {
    const before = trace.sum(
      {
        id: `${id}.before`,
        label: about({ nl: 'Goedgekeurd voor de grens', en: 'Approved before the cap' }, label),
        unit: 'EUR',
      },
      parts.map(({ basis }) => basis),
    );
    const counted = trace.least({ id, label: about({ nl: 'Telt mee', en: 'Counts' }, label), unit: 'EUR' }, [
      before,
      limit,
    ]);
    const isCut = counted.value === null || before.value === null || counted.value.lessThan(before.value);
    if (!isCut) return { before, counted };
    const part = trace.divide(
      { id: `${id}.part`, label: about({ nl: 'Deel dat meetelt', en: 'Part that counts' }, label), unit: 'fraction' },
      [counted, before],
      cannotDivide,
    );
    for (const { id: effort, basis } of parts) {
      const words = { id: `${stepOf.get(effort)}.after-${id}`, label: about({ nl: 'Telt mee', en: 'Counts' }, effort) };
      countedOf.set(effort, trace.multiply({ ...words, unit: 'EUR' }, [basis, part]));
    }
    return { before, counted };
  };

  const caps = capsOf(shared, placed, table).flatMap((cap) => {
    const parts = decided.filter(({ block }) => cap.blocks.includes(block));
    if (parts.length === 0) return [];
    const id = `${step}.cap-${cap.code}`;
    const label = about({ nl: `Grens ${cap.label.nl}`, en: `Cap ${cap.label.en}` }, obligation.id);
    const limit = trace.multiply({ id: `${id}.limit`, label, unit: 'EUR' }, [owed, cap.share()]);
    return [
      { code: cap.code, label: cap.label, limit, members: parts.map(({ id }) => id), ...cut(id, label, limit, parts) },
    ];
  });
  const capped = new Set(caps.flatMap(({ members }) => members));
  const rest = decided.filter(({ id }) => !capped.has(id)).map(({ basis }) => basis);
  const all = [...caps.map(({ counted }) => counted), ...rest];
  const label: Text = {
    nl: 'Social return (contractverplichting): meegeteld',
    en: 'Social return (contractverplichting): counted',
  };
  const words: StepAbout = { id: `${step}.counted`, label: about(label, obligation.id), unit: 'EUR' };
  if (obligation.maxCountedShare === null) return { counted: trace.sum(words, all), countedOf, caps };

  const share = trace.input({
    id: `${step}.max-counted-share`,
    label: about({ nl: 'Hoogste aandeel dat meetelt', en: 'Largest share that counts' }, obligation.id),
    unit: 'fraction',
    value: obligation.maxCountedShare,
  });
  const limitWords = about({ nl: 'Grens van de verplichting', en: 'Cap of the obligation' }, obligation.id);
  const limit = trace.multiply({ id: `${step}.counted.limit`, label: limitWords, unit: 'EUR' }, [owed, share]);
  const parts = decided.map(({ id, basis }) => ({ id, basis: countedOf.get(id) ?? basis }));
  const { before, counted } = cut(words.id, words.label, limit, parts);
  return { counted, countedOf, caps: [...caps, { code: 'obligation', label: limitWords, limit, before, counted }] };
}

/** The caps of the table, from its published values, and those of the contract. */
function capsOf({ trace }: Shared, { obligation, step }: Placed, table: Table): Cap[] {
  return [
    ...table.shareCaps.map(({ code, label, blocks }) => ({
      code,
      label,
      blocks,
      share: () => trace.parameter(shareCapId(table, code)),
    })),
    ...obligation.shareCaps.map(({ code, label, blocks, maxShare }) => {
      const words = label ?? sameText(code);
      return {
        code,
        label: words,
        blocks,
        share: () =>
          trace.input({
            id: `${step}.cap-${code}.share`,
            label: about({ nl: 'Hoogste aandeel', en: 'Largest share' }, words),
            unit: 'fraction',
            value: maxShare,
          }),
      };
    }),
  ];
}
