import type { Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { type IncomeKind, incomeKinds, type MaexStyleInputs } from './inputs.ts';
import { noIncome, notEntered } from './reasons.ts';
import { entered } from './told.ts';

/** Income: F5 shares, what is earned, and how concentrated it is. */
export type IncomeSteps = {
  readonly total: Told;
  readonly shares: Readonly<Record<IncomeKind, Told>>;
  readonly ownIncomeShare: Told;
  /** Sum of squared shares: 1 for one source, a fifth for five equal ones. */
  readonly hhi: Told;
};

const labels: Readonly<Record<IncomeKind, Text>> = {
  sales: { nl: 'Verkoop en diensten', en: 'Sales and services' },
  memberships: { nl: 'Lidmaatschappen', en: 'Memberships' },
  subsidies: { nl: 'Subsidies', en: 'Subsidies' },
  donations: { nl: 'Giften en fondsen', en: 'Donations and funds' },
  other: { nl: 'Overig', en: 'Other' },
};

/** Writes down where money comes from. */
export function incomeSteps(trace: Trace, { income }: MaexStyleInputs): IncomeSteps {
  if (income === null) {
    const shares = { sales: notEntered, memberships: notEntered, subsidies: notEntered, donations: notEntered };
    return { total: notEntered, shares: { ...shares, other: notEntered }, ownIncomeShare: notEntered, hhi: notEntered };
  }
  const amounts = new Map(
    incomeKinds.map((kind) => [
      kind,
      entered(trace, { id: `income.${kind}`, label: labels[kind], unit: 'EUR' }, income[kind], `/income/${kind}`),
    ]),
  );
  const amountOf = (kind: IncomeKind) => amounts.get(kind) ?? trace.sum(words('none', 'Niets', 'Nothing', 'EUR'), []);
  const total = trace.sum(words('total', 'Inkomsten', 'Income', 'EUR'), incomeKinds.map(amountOf));
  const share = (kind: IncomeKind) => {
    const label = { nl: `Aandeel: ${labels[kind].nl}`, en: `Share: ${labels[kind].en}` };
    return trace.divide({ id: `income.share-${kind}`, label, unit: 'fraction' }, [amountOf(kind), total], noIncome);
  };
  const shares = {
    sales: share('sales'),
    memberships: share('memberships'),
    subsidies: share('subsidies'),
    donations: share('donations'),
    other: share('other'),
  };
  const earned = trace.sum(words('own', 'Eigen inkomsten', 'Own income', 'EUR'), [
    amountOf('sales'),
    amountOf('memberships'),
  ]);
  const squares = incomeKinds.map((kind) =>
    trace.multiply(
      words(
        `square-${kind}`,
        `Aandeel in het kwadraat: ${labels[kind].nl}`,
        `Share squared: ${labels[kind].en}`,
        'fraction',
      ),
      [shares[kind], shares[kind]],
    ),
  );
  return {
    total,
    shares,
    ownIncomeShare: trace.divide(
      words('own-share', 'Aandeel eigen inkomsten', 'Share of own income', 'fraction'),
      [earned, total],
      noIncome,
    ),
    hhi: trace.sum(words('hhi', 'Concentratie van de inkomsten', 'Concentration of the income', 'fraction'), squares),
  };
}

function words<Name extends 'EUR' | 'fraction'>(id: string, nl: string, en: string, unit: Name) {
  return { id: `income.${id}`, label: { nl, en }, unit };
}
