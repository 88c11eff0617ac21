import type { characteristic } from '../../../src/core/lists/characteristic.ts';
import type { destination } from '../../../src/core/lists/destination.ts';
import type { endReason } from '../../../src/core/lists/end-reason.ts';
import type { euralCode } from '../../../src/core/lists/eural-code.ts';
import type { functionProfile } from '../../../src/core/lists/function-profile.ts';
import type { guidanceKind } from '../../../src/core/lists/guidance-kind.ts';
import type { guideQualification } from '../../../src/core/lists/guide-qualification.ts';
import type { itemType } from '../../../src/core/lists/item-type.ts';
import type { legalGround } from '../../../src/core/lists/legal-ground.ts';
import type { materialCategory } from '../../../src/core/lists/material-category.ts';
import type { materialDestination } from '../../../src/core/lists/material-destination.ts';
import type { materialDirection } from '../../../src/core/lists/material-direction.ts';
import type { materialOrigin } from '../../../src/core/lists/material-origin.ts';
import type { measuringMethod } from '../../../src/core/lists/measuring-method.ts';
import type { organisationKind } from '../../../src/core/lists/organisation-kind.ts';
import type { origin } from '../../../src/core/lists/origin.ts';
import type { producerScheme } from '../../../src/core/lists/producer-scheme.ts';
import type { saleChannel } from '../../../src/core/lists/sale-channel.ts';
import type { trajectoryKind } from '../../../src/core/lists/trajectory-kind.ts';
import type { Day } from '../../../src/core/values/day.ts';
import type { RecordData } from '../../../src/records/field.ts';

type CodeIn<List extends { readonly codes: readonly string[] }> = List['codes'][number];

export type Characteristic = CodeIn<typeof characteristic>;
export type Destination = CodeIn<typeof destination>;
export type EndReason = CodeIn<typeof endReason>;
export type EuralCode = CodeIn<typeof euralCode>;
export type FunctionProfile = CodeIn<typeof functionProfile>;
export type GuidanceKind = CodeIn<typeof guidanceKind>;
export type ItemType = CodeIn<typeof itemType>;
export type LegalGround = CodeIn<typeof legalGround>;
export type MaterialCategory = CodeIn<typeof materialCategory>;
export type MaterialDestination = CodeIn<typeof materialDestination>;
export type MaterialOrigin = CodeIn<typeof materialOrigin>;
export type Origin = CodeIn<typeof origin>;
export type Qualification = CodeIn<typeof guideQualification>;
export type TrajectoryKind = CodeIn<typeof trajectoryKind>;

/** A record with the id its centre gave it. */
export type Identified<Data> = { readonly id: string; readonly data: Data };

export type ParticipantData = {
  birthYear: number;
  municipalityCode: string;
  educationLevel: number;
  startQualification: boolean;
};

export type StatusData = {
  participantId: string;
  validFrom: Day;
  legalGround: LegalGround;
  legalGroundSince?: Day;
  inRegister: boolean;
  characteristics: Characteristic[];
  wageCostSubsidy?: boolean;
};

export type TrajectoryData = {
  participantId: string;
  kind: TrajectoryKind;
  start: Day;
  plannedEnd?: Day;
  end?: Day;
  origin: Origin;
  destination?: Destination;
  endReason?: EndReason;
  referrerId?: string;
  payerId?: string;
  functionProfile: FunctionProfile;
};

export type SessionData = {
  date: Day;
  minutes: number;
  kind: GuidanceKind;
  participantIds?: string[];
  headcount?: number;
  guides: { qualification?: Qualification }[];
};

export type MovementData = {
  date: Day;
  direction: CodeIn<typeof materialDirection>;
  category: MaterialCategory;
  toCategory?: MaterialCategory;
  itemType?: ItemType;
  origin?: MaterialOrigin;
  destination?: MaterialDestination;
  kilograms?: number;
  items?: number;
  method?: CodeIn<typeof measuringMethod>;
  ticket?: string;
  isWaste?: boolean;
  euralCode?: EuralCode;
  channel?: CodeIn<typeof saleChannel>;
  producerScheme?: CodeIn<typeof producerScheme>;
  counterpart?: string;
};

export type OrganisationData = { name: string; kind: CodeIn<typeof organisationKind> };

/** One line of an import, as it goes over the wire. */
export type ImportLine = { kind: string; id: string; data: RecordData } | { kind: string; id: string; delete: true };

/** One record that is registered by PUT. */
export type Registration = { kind: string; id: string; data: RecordData };
