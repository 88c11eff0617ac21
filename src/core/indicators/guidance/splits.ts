import { groupBy, inOrder } from '../../breakdown.ts';
import type { Part, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { guidanceKind } from '../../lists/guidance-kind.ts';
import { targetGroup } from '../../lists/target-group.ts';
import type { Warning } from '../../result.ts';
import { countText } from '../../values/number-text.ts';
import { statusMissing } from '../flow/splits.ts';
import { direct, type GuidanceFacts, receivedInside, receivedOutside } from './facts.ts';

/** By kind of guidance; indirect hours have no row, as they are not in the figure. */
export const guidanceKindSplit: Split<GuidanceFacts> = splitRows(({ kind }) => kind, guidanceKind);

/** By month of the session. */
export const monthSplit: Split<GuidanceFacts> = splitRows(({ month }) => month);

/** Row of those who are not known by id. */
const anonymousPart = (facts: GuidanceFacts): Part<GuidanceFacts> => ({
  code: 'anonymous',
  label: { nl: 'Niet op naam bekend', en: 'Not known by id' },
  facts: { ...facts, received: [], persons: [] },
});

/** Row of those who were guided and have no participation in the period: no group of participants is theirs. */
const outsidePart = (facts: GuidanceFacts): Part<GuidanceFacts> => ({
  code: 'no-participation',
  label: { nl: 'Zonder lopende deelname', en: 'Without a running participation' },
  facts: { ...facts, received: receivedOutside(facts), anonymous: [], persons: [] },
});

/**
 * By target group of the person: that of the participation which started last and was active in the period. Guidance of
 * those without a participation, and of those not known by id, has its own row.
 */
export const personSplit: Split<GuidanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts(facts) {
    const groupOf = new Map(facts.persons.map((person) => [person.participantId, person.targetGroup]));
    const received = groupBy(receivedInside(facts), ({ participantId }) => groupOf.get(participantId) ?? 'other');
    const persons = groupBy(facts.persons, (person) => person.targetGroup);
    const codes = new Set([...received.keys(), ...persons.keys()]);
    const groups = new Map(
      [...codes].map((code) => {
        const own = { received: received.get(code) ?? [], persons: persons.get(code) ?? [] };
        return [code, { ...facts, ...own, anonymous: [] }];
      }),
    );
    const outside = receivedOutside(facts).length > 0 ? [outsidePart(facts)] : [];
    const anonymous = direct(facts.anonymous).length > 0 ? [anonymousPart(facts)] : [];
    return {
      parts: [...inOrder(groups, targetGroup), ...outside, ...anonymous],
      warnings: [...statusMissing(facts.persons), ...guidedOutside(facts)],
    };
  },
};

/** By target group of active persons, for figures of them: without those not known by id or without a participation. */
export const activePersonSplit: Split<GuidanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts: (facts, context) => personSplit.parts({ ...facts, received: receivedInside(facts), anonymous: [] }, context),
};

/** Warns of guidance to persons who have no participation in the period. */
export function guidedOutside(facts: GuidanceFacts): Warning[] {
  const outside = new Set(receivedOutside(facts).map(({ participantId }) => participantId));
  if (outside.size === 0) return [];
  const one = { nl: 'deelnemer kreeg', en: 'participant was' };
  const many = { nl: 'deelnemers kregen', en: 'participants were' };
  const { nl, en } = countText(outside.size, one, many);
  const label = {
    nl: `${nl} begeleiding zonder lopende deelname in de periode`,
    en: `${en} guided without a running participation in the period`,
  };
  return [{ code: 'guided-without-participation', label, params: { participants: String(outside.size) } }];
}

type Row = { readonly kind: string; readonly month: string };

function splitRows(key: (row: Row) => string, list?: CodeList): Split<GuidanceFacts> {
  return {
    parts(facts) {
      const { received, anonymous, given, sessions } = facts;
      const codes = new Set(direct<Row>([...received, ...anonymous, ...given, ...sessions]).map(key));
      const only = <Some extends Row>(rows: readonly Some[], code: string) => rows.filter((row) => key(row) === code);
      const part = (code: string): GuidanceFacts => ({
        received: only(received, code),
        anonymous: only(anonymous, code),
        given: only(given, code),
        sessions: only(sessions, code),
        persons: facts.persons,
      });
      return { parts: inOrder(new Map([...codes].map((code) => [code, part(code)])), list) };
    },
  };
}
