import type { RecordCheck } from '../define-record-kind.ts';

/** Kinds of contract that say by themselves whether they end. */
const permanentBy: Readonly<Record<string, boolean>> = {
  permanent: true,
  'fixed-term': false,
  trial: false,
  'internship-agreement': false,
};

/** Refuses terms that call a contract permanent in one field and temporary in the other. */
export const contractIsOfOneKind: RecordCheck = ({ contractKind, permanent }) => {
  const byKind = permanentBy[String(contractKind)];
  if (typeof permanent !== 'boolean' || byKind === undefined || byKind === permanent) return [];
  return [{ pointer: '/permanent', code: 'contract-contradicts', params: { contractKind: String(contractKind) } }];
};
