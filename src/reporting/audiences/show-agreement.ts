import type { RecordData } from '../../records/field.ts';
import type { StoredRecord } from '../../store/store.ts';

/** An agreement as far as it says what the organisation sees, and on which ground. */
export type ShownAgreement = {
  id: string;
  reference: string;
  from: string;
  until: string | null;
  basis: string;
  /** Whose residents it is about, or whom the organisation acts for; CBS codes. */
  municipalities: string[];
  allocation: string | null;
  legalBasis: string;
  purpose: string;
};

export function showAgreement({ id, data }: StoredRecord): ShownAgreement {
  return {
    id,
    reference: String(data.reference),
    from: String(data.from),
    until: data.until === undefined ? null : String(data.until),
    basis: String(data.basis),
    municipalities: municipalitiesOf(data),
    allocation: data.allocation === undefined ? null : String(data.allocation),
    legalBasis: String(data.legalBasis),
    purpose: String(data.purpose),
  };
}

/** CBS codes that an agreement names. */
export function municipalitiesOf({ municipalities }: RecordData): string[] {
  return ((municipalities ?? []) as RecordData[]).map(({ code }) => String(code));
}
