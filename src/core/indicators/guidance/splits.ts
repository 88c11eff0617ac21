import { groupBy, inOrder } from '../../breakdown.ts';
import type { Part, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { guidanceKind } from '../../lists/guidance-kind.ts';
import { targetGroup } from '../../lists/target-group.ts';
import type { Warning } from '../../result.ts';
import { statusMissing } from '../flow/splits.ts';
import { direct, type GuidanceFacts } from './facts.ts';

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

/**
 * By target group of the person: that of the participation which started last and was active in the period. Who was
 * guided without a participation is in the group `other`; guidance of those not known by id has its own row.
 */
export const personSplit: Split<GuidanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts(facts) {
    const groupOf = new Map(facts.persons.map((person) => [person.participantId, person.targetGroup]));
    const received = groupBy(direct(facts.received), ({ participantId }) => groupOf.get(participantId) ?? 'other');
    const persons = groupBy(facts.persons, (person) => person.targetGroup);
    const codes = new Set([...received.keys(), ...persons.keys()]);
    const groups = new Map(
      [...codes].map((code) => {
        const own = { received: received.get(code) ?? [], persons: persons.get(code) ?? [] };
        return [code, { ...facts, ...own, anonymous: [] }];
      }),
    );
    const anonymous = direct(facts.anonymous).length > 0 ? [anonymousPart(facts)] : [];
    return {
      parts: [...inOrder(groups, targetGroup), ...anonymous],
      warnings: [...statusMissing(facts.persons), ...guidedOutside(facts)],
    };
  },
};

/** By target group, for figures per person: without a row for those not known by id. */
export const knownPersonSplit: Split<GuidanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts: (facts, context) => personSplit.parts({ ...facts, anonymous: [] }, context),
};

/** By target group of active persons, for counts of them: without those who were guided and have no participation. */
export const activePersonSplit: Split<GuidanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts(facts, context) {
    const active = new Set(facts.persons.map(({ participantId }) => participantId));
    const received = facts.received.filter(({ participantId }) => active.has(participantId));
    return personSplit.parts({ ...facts, received, anonymous: [] }, context);
  },
};

/** Warns of guidance to persons who have no participation in the period. */
export function guidedOutside({ received, persons }: GuidanceFacts): Warning[] {
  const active = new Set(persons.map(({ participantId }) => participantId));
  const outside = new Set(
    direct(received).flatMap(({ participantId }) => (active.has(participantId) ? [] : participantId)),
  );
  if (outside.size === 0) return [];
  const label = {
    nl: `${outside.size} deelnemers kregen begeleiding zonder lopende deelname in de periode`,
    en: `${outside.size} participants were guided without a running participation in the period`,
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
