import { Figures } from '../../figures.ts';
import { sameText, type Text } from '../../values/text.ts';
import type { Claim } from './claim.ts';
import type { Amounts, ObligationFigures } from './obligation-figures.ts';
import { exclusions, noPenalty, notDecided, obligationReasons } from './reasons.ts';
import type { SocialReturnValue } from './result.ts';
import { type SettingName, type Settings, settingTexts } from './settings.ts';
import { withoutBlocks } from './tables/without-blocks.ts';
import { notionalDisclaimer, socialReturnLabel } from './words.ts';

/** The value for reading: each number rounded once, with its step or its reason. */
export function socialReturnValue(
  totals: Amounts,
  rows: readonly ObligationFigures[],
  own: ReadonlySet<string>,
): SocialReturnValue {
  const figures = new Figures();
  return {
    label: socialReturnLabel,
    disclaimer: notionalDisclaimer,
    ...amountsOf(figures, '', totals),
    obligations: rows.map((row, index) => obligationRow(figures, `/obligations/${index}`, row, own)),
    efforts: effortRows(figures, rows),
    reasons: figures.reasons,
    stepOf: figures.stepOf,
  };
}

function amountsOf(figures: Figures, at: string, amounts: Amounts) {
  const money = (name: 'owed' | 'claimed' | 'approved' | 'counted' | 'open') =>
    figures.take(`${at}/${name}`, amounts[name], 'EUR');
  return {
    owed: money('owed'),
    claimed: money('claimed'),
    approved: money('approved'),
    counted: money('counted'),
    open: money('open'),
    realised: figures.take(`${at}/realised`, amounts.realised, 'fraction'),
    undecided: amounts.undecided,
  };
}

function obligationRow(
  figures: Figures,
  at: string,
  { placed, table, settings, amounts, reasons, caps, places, penalty }: ObligationFigures,
  own: ReadonlySet<string>,
): SocialReturnValue['obligations'][number] {
  const { id, base, settings: chosen } = placed.obligation;
  const { source, label, validFrom, validTo } = table;
  const version = { id: table.id, label, validFrom, validTo, source, own: own.has(table.id) };
  return {
    obligation: id,
    base,
    table: table === withoutBlocks ? null : version,
    settings: settingsOf(settings, chosen),
    ...amountsOf(figures, at, amounts),
    penalty: figures.take(`${at}/penalty`, penalty ?? noPenalty, 'EUR'),
    because: reasons.map((code) => ({ code, label: obligationReasons[code] })),
    caps: caps.map(({ code, label, limit, before, counted }, index) => ({
      code,
      label,
      limit: figures.take(`${at}/caps/${index}/limit`, limit, 'EUR'),
      before: figures.take(`${at}/caps/${index}/before`, before, 'EUR'),
      counted: figures.take(`${at}/caps/${index}/counted`, counted, 'EUR'),
    })),
    places: {
      byKind: places.byKind.map(({ kind, agreed, realised }, index) => ({
        kind,
        // A share of a place is one: places are rounded as fractions are.
        agreed: figures.take(`${at}/places/byKind/${index}/agreed`, agreed, 'ratio'),
        realised: figures.take(`${at}/places/byKind/${index}/realised`, realised, 'ratio'),
      })),
      agreed: figures.take(`${at}/places/agreed`, places.agreed, 'ratio'),
      realised: figures.take(`${at}/places/realised`, places.realised, 'ratio'),
      narrow: figures.take(`${at}/places/narrow`, places.narrow, 'fraction'),
      broad: figures.take(`${at}/places/broad`, places.broad, 'fraction'),
    },
  };
}

/** The settings in words: no source says them, so a figure shows what it rests on. */
function settingsOf(
  settings: Settings,
  chosen: Readonly<Record<SettingName, unknown>>,
): SocialReturnValue['obligations'][number]['settings'] {
  return (Object.keys(settingTexts) as SettingName[]).map((name) => {
    const { label, choices } = settingTexts[name];
    const choice = settings[name];
    const text = (choices as Readonly<Record<string, Text>>)[choice] ?? sameText(choice);
    return { name, label, choice, text, chosenBy: chosen[name] === null ? 'table' : 'contract' };
  });
}

/** Efforts in order of their id, whatever obligation they are under. */
function effortRows(figures: Figures, rows: readonly ObligationFigures[]): SocialReturnValue['efforts'] {
  return rows
    .flatMap(({ assessed, countedOf }) => assessed.map((one) => ({ ...one, counted: countedOf })))
    .sort((a, b) => (a.claim.effort.id < b.claim.effort.id ? -1 : 1))
    .map(({ claim, value, claimed, approved, counted }, index) => {
      const at = `/efforts/${index}`;
      const { effort, approval } = claim;
      return {
        ...described(claim),
        decision: approval?.decision ?? null,
        value: figures.take(`${at}/value`, value, 'EUR'),
        claimed: figures.take(`${at}/claimed`, claimed, 'EUR'),
        approved: figures.take(`${at}/approved`, approved ?? notDecided, 'EUR'),
        counted: figures.take(`${at}/counted`, counted.get(effort.id) ?? notDecided, 'EUR'),
      };
    });
}

function described({ effort, block, bonuses, period, exclusions: excluded, place }: Claim) {
  return {
    effort: effort.id,
    obligation: effort.obligationId,
    block: { code: block.code, label: block.label },
    bonuses: bonuses.map(({ code, label }) => ({ code, label })),
    countedFrom: period.from,
    countedUntil: period.until,
    notCounted: excluded.map((code) => ({ code, label: exclusions[code] })),
    place,
  };
}
