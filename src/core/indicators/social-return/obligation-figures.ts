import type { Quantity } from '../../quantity.ts';
import type { Text } from '../../values/text.ts';
import { about } from '../../values/text.ts';
import type { Claim } from './claim.ts';
import { type Assessed, assess, type Counted, countedSteps } from './counted-steps.ts';
import { effortSteps } from './effort-steps.ts';
import type { Shared } from './measure-steps.ts';
import { obligationSteps, type Placed } from './obligation-steps.ts';
import { penaltyStep } from './penalty-step.ts';
import { type Places, placeSteps } from './places.ts';
import { noObligation, type ObligationReason } from './reasons.ts';
import type { Settings } from './settings.ts';
import type { Table } from './tables/table.ts';

/** The three figures that stay apart, what is owed and what that comes to. */
export type Amounts = {
  readonly owed: Quantity;
  readonly claimed: Quantity;
  readonly approved: Quantity;
  readonly counted: Quantity;
  readonly open: Quantity;
  readonly realised: Quantity;
  readonly undecided: number;
};

/** An obligation ready to be computed. */
export type Opened = {
  readonly placed: Placed;
  readonly table: Table;
  readonly settings: Settings;
  readonly claims: readonly Claim[];
};

/** All figures of one obligation. */
export type ObligationFigures = Omit<Opened, 'claims'> & {
  readonly amounts: Amounts;
  readonly assessed: readonly Assessed[];
  readonly reasons: readonly ObligationReason[];
  readonly caps: Counted['caps'];
  readonly countedOf: Counted['countedOf'];
  readonly places: Places;
  /** Null: no penalty is known of. */
  readonly penalty: Quantity | null;
};

/** Writes down one obligation: what is owed, what each effort is worth, and what counts of it. */
export function obligationFigures(shared: Shared, { placed, table, settings, claims }: Opened): ObligationFigures {
  const { trace } = shared;
  const { obligation, step } = placed;
  const { owed, reasons } = obligationSteps(shared, placed, table);
  const assessed = claims.map((claim) => assess(shared, claim, effortSteps(shared, claim)));
  const { counted, countedOf, caps } = countedSteps(shared, placed, table, owed, assessed);
  const words = (suffix: string, label: Text) => ({
    id: `${step}.${suffix}`,
    label: about(label, obligation.id),
    unit: 'EUR' as const,
  });
  const claimed = trace.sum(
    words('claimed', {
      nl: 'Social return (contractverplichting): geclaimd',
      en: 'Social return (contractverplichting): claimed',
    }),
    assessed.map((one) => one.claimed),
  );
  const approved = trace.sum(
    words('approved', {
      nl: 'Social return (contractverplichting): goedgekeurd',
      en: 'Social return (contractverplichting): approved',
    }),
    assessed.flatMap((one) => one.approved ?? []),
  );
  const open = trace.subtract(words('open', { nl: 'Nog open', en: 'Still open' }), [owed, counted]);
  const realisedWords = words('realised', {
    nl: 'Social return (contractverplichting): gerealiseerd deel',
    en: 'Social return (contractverplichting): share realised',
  });
  const realised = trace.divide({ ...realisedWords, unit: 'fraction' }, [counted, owed], noObligation);
  const undecided = assessed.filter((one) => one.approved === null).length;
  return {
    placed,
    table,
    settings,
    amounts: { owed, claimed, approved, counted, open, realised, undecided },
    assessed,
    reasons,
    caps,
    countedOf,
    places: placeSteps(shared, placed, assessed),
    penalty: penaltyStep(shared, placed, table, open),
  };
}
