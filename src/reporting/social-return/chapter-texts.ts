import { type SocialReturnWarning, warningTexts } from '../../core/indicators/social-return/warning-texts.ts';
import type { Warning } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';

/** Warnings from which could be told which benefit somebody has: who may read efforts finds them there. */
const ofPersons: readonly string[] = [
  'benefit-taken-as-running',
  'cut-by-counting-rule',
  'same-employer-not-stated',
] satisfies SocialReturnWarning[];

/** Efforts of one centre that a report computes: more would keep everybody waiting, and the authority has its own figure. */
export const mostInReport = 1_000;

export const tooManyEfforts: Text = {
  nl: `Er zijn meer dan ${mostInReport} inspanningen onder verplichtingen van dit kwartaal: dat is meer dan in een rapport wordt uitgerekend`,
  en: `There are more than ${mostInReport} efforts under obligations of this quarter: more than a report computes`,
};

/** Obligations that cannot be computed as they are kept. */
export function notComputed(ids: readonly string[]): Text {
  const named = ids.slice(0, 5).join(', ');
  return {
    nl: `Niet te berekenen zoals ze zijn vastgelegd, de opdrachtgever kan ze herstellen: ${named}`,
    en: `Cannot be computed as they were recorded, the authority can mend them: ${named}`,
  };
}

/** Which efforts these are the list of efforts tells; a block would tell of a person. */
export function incompleteEfforts(count: number): Text {
  return {
    nl: `Niet te berekenen: bij inspanningen of verplichting ontbreken ${count} gegevens`,
    en: `Cannot be computed: ${count} things are missing of efforts or obligation`,
  };
}

/** Warnings with how many efforts they are about, in place of which. */
export function chapterWarnings(
  warnings: readonly Warning[],
  { shared, leftOut }: { readonly shared: boolean; readonly leftOut: number },
): Warning[] {
  const counted = warnings.flatMap(({ code, params }): Warning[] => {
    const text = warningTexts[code as SocialReturnWarning];
    return ofPersons.includes(code) || !text ? [] : [numbered(code, text, Number(params?.count ?? 1))];
  });
  return [
    ...counted,
    ...(shared ? [{ code: 'other-centres', label: otherCentres }] : []),
    ...(leftOut > 0 ? [numbered('effort-not-allowed', notAllowed, leftOut)] : []),
  ];
}

function numbered(code: string, { nl, en }: Text, count: number): Warning {
  return { code, label: { nl: `${nl} (${count})`, en: `${en} (${count})` }, params: { count: String(count) } };
}

const otherCentres: Text = {
  nl: 'Ook andere centra kunnen onder deze verplichting claimen. Hier staat alleen wat dit centrum claimt; grenzen gelden voor allen samen, zodat de opdrachtgever op minder kan uitkomen',
  en: 'Other centres may claim under this obligation too. Only what this centre claims is here; caps hold for all together, so that the authority may come to less',
};
const notAllowed: Text = {
  nl: 'Inspanningen die de verplichting zoals zij nu is niet meer toelaat, en die niet meetellen',
  en: 'Efforts that the obligation as it is now does not allow any more, and that do not count',
};
